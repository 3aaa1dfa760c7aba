package org.boardwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoTest {

    private static final int RED = 0xFF0000;
    private static final byte[] PLACE = "N 52.5 E 13.4".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    /** Twice as wide as high, red at the left half, as a camera writes it that was held on its side. */
    private Path photo(int orientation) throws IOException {
        BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 40; y++) {
                image.setRGB(x, y, RED);
            }
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", plain);
        byte[] bytes = plain.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, 2);
        out.write(exif(orientation));
        out.write(bytes, 2, bytes.length - 2);
        return Files.write(folder.resolve("photo.jpg"), out.toByteArray());
    }

    private static byte[] exif(int orientation) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("Exif\0\0MM\0*\0\0\0\u0008".getBytes(StandardCharsets.ISO_8859_1));
        body.write(new byte[] {0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        body.write(PLACE);
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (body.size() + 2)});
        body.writeTo(segment);
        return segment.toByteArray();
    }

    private static BufferedImage decoded(Photo photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    }

    private static boolean red(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return (rgb >> 16 & 0xFF) > 200 && (rgb & 0xFF) < 60;
    }

    @Test
    void anUprightPhotoStaysAsItIs() throws IOException {
        BufferedImage image = decoded(Photo.read(photo(1)));
        assertEquals(80, image.getWidth());
        assertTrue(red(image, 10, 20));
    }

    @Test
    void aPhotoTakenOnTheSideIsTurnedUpright() throws IOException {
        BufferedImage image = decoded(Photo.read(photo(6)));
        assertEquals(40, image.getWidth());
        assertTrue(red(image, 20, 10), "the left half is the top now");
        assertFalse(red(image, 20, 70));
    }

    @Test
    void whatTheCameraWroteBesideThePictureIsLeftOut() throws IOException {
        Path file = photo(1);
        String place = new String(PLACE, StandardCharsets.US_ASCII);
        assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(place));
        assertFalse(new String(Photo.read(file).jpeg(), StandardCharsets.ISO_8859_1).contains(place));
    }

    @Test
    void aLargePhotoIsMadeSmall() throws IOException {
        ImageIO.write(new BufferedImage(3000, 1000, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("large.png").toFile());
        assertEquals(1400, decoded(Photo.read(folder.resolve("large.png"))).getWidth());
    }

    @Test
    void whatIsNoPictureIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        assertTrue(assertThrows(IOException.class, () -> Photo.read(file)).getMessage().contains("notes.jpg"));
    }

    @Test
    void aMissingPhotoIsNamed() {
        assertTrue(assertThrows(IOException.class, () -> Photo.read(folder.resolve("gone.jpg"))).getMessage().contains("gone.jpg"));
    }

    @Test
    void aBrokenHeaderIsPassedOver() throws IOException {
        byte[] bytes = Files.readAllBytes(photo(1));
        bytes[16] = 0x7F; // the place of the directory is far behind the end
        Files.write(folder.resolve("broken.jpg"), bytes);
        assertEquals(80, decoded(Photo.read(folder.resolve("broken.jpg"))).getWidth());
    }
}
