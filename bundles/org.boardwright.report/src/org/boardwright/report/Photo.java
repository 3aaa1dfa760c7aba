package org.boardwright.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.boardwright.report.internal.Orientation;
import org.boardwright.report.internal.Words;

/**
 * A photo for a report: turned upright, made small enough for paper, and without what a camera writes beside the picture,
 * such as the place it was taken at.
 *
 * @param jpeg the picture
 */
public record Photo(byte[] jpeg) {

    /** In pixels; enough for the width of a page. */
    private static final int LONGEST_SIDE = 1400;
    private static final long LARGEST_FILE = 64L << 20;

    /**
     * Reads a picture, e.g. a JPEG or PNG file.
     *
     * @throws IOException when it is none; the message names the file and says what to do
     */
    public static Photo read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(Words.text("photo.missing", file));
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(Words.text("photo.large", file));
        }
        byte[] bytes = Files.readAllBytes(file);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        if (image == null) {
            throw new IOException(Words.text("photo.unknown", file));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(upright(image, Orientation.of(bytes)), "jpg", out);
        return new Photo(out.toByteArray());
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lies = orientation.quarterTurns() % 2 == 1;
        BufferedImage small = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        AffineTransform turn = new AffineTransform();
        turn.translate(small.getWidth() / 2.0, small.getHeight() / 2.0);
        turn.quadrantRotate(orientation.quarterTurns());
        turn.scale(orientation.mirrored() ? -scale : scale, scale);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        Graphics2D paper = small.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, small.getWidth(), small.getHeight());
        paper.drawImage(image, turn, null);
        paper.dispose();
        return small;
    }
}
