package org.boardwright.phones.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.boardwright.phones.Commands;
import org.boardwright.phones.UsbPhone;
import org.boardwright.phones.UsbSource;

/**
 * USB as a program of the system prints it. Each look starts the program, so it looks less often than it is asked; what it
 * saw last is told in between. For one thread.
 */
public final class ToolUsb implements UsbSource {

    /** A program takes a good part of a second of a processor. */
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Commands commands;
    private final Question question;
    private long looked;
    private List<UsbPhone> seen;

    /**
     * What is asked, and how the answer is read.
     *
     * @param program   its name
     * @param arguments that make it print the USB devices
     * @param answer    finds the phones in what it prints
     */
    public record Question(String program, List<String> arguments, Answer answer) {
    }

    /** Reads what a program printed. */
    @FunctionalInterface
    public interface Answer {

        /**
         * The phones in it.
         *
         * @throws IOException when it is not what the program prints
         */
        List<UsbPhone> phones(String said) throws IOException;
    }

    /** Asks a program. */
    public ToolUsb(Commands commands, Question question) {
        this.commands = commands;
        this.question = question;
    }

    @Override
    public List<UsbPhone> scan() throws IOException {
        if (seen == null || System.nanoTime() - looked > EVERY.toNanos()) {
            seen = look();
            looked = System.nanoTime();
        }
        return seen;
    }

    private List<UsbPhone> look() throws IOException {
        var said = commands.run(question.program(), question.arguments(), Thread.currentThread()::isInterrupted);
        if (!said.ok()) {
            throw new IOException("USB cannot be read (%s). Phones that run iOS are seen all the same."
                    .formatted(said.text().lines().findFirst().orElse(question.program() + " failed")));
        }
        return List.copyOf(question.answer().phones(said.text()));
    }
}
