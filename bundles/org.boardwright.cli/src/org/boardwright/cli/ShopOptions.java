package org.boardwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.boardwright.report.Letterhead;
import org.boardwright.report.Photo;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a shop puts on its reports. */
final class ShopOptions {

    @Option(names = "--letterhead", paramLabel = "FILE", description = "a text file with the name and address of the shop, put at the top")
    private Path letterhead;

    @Option(names = "--currency", paramLabel = "NAME", defaultValue = "", description = "currency of the price, e.g. EUR")
    private String currency;

    @Option(names = "--hour-rate", paramLabel = "MONEY", defaultValue = "0",
            description = "price of an hour at the bench; the customer's report then names a price; 0 = minutes only")
    private double hourRate;

    @Option(names = "--photo", paramLabel = "FILE", description = "a photo for the customer's report, JPEG or PNG; repeatable")
    private List<Path> photoFiles = new ArrayList<>();

    Letterhead letterhead(CommandLine commandLine) {
        try {
            return new Letterhead(letterhead == null ? List.of() : Files.readAllLines(letterhead), currency, hourRate);
        } catch (IOException e) {
            throw new ParameterException(commandLine, "--letterhead " + letterhead + ": is not a text file that can be read; check the path.", e);
        }
    }

    List<Photo> photos(CommandLine commandLine) {
        List<Photo> photos = new ArrayList<>();
        for (Path file : photoFiles) {
            try {
                photos.add(Photo.read(file));
            } catch (IOException e) {
                throw new ParameterException(commandLine, e.getMessage(), e);
            }
        }
        return photos;
    }
}
