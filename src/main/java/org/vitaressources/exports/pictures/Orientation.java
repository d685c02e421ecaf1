package org.vitaressources.exports.pictures;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// How a camera was held, by what it wrote into its picture (Exif 2.32, tag 0x0112): browsers turn such a picture
/// upright, most other programs do not.
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    /// From here on, width and height change places.
    private static final int ON_ITS_SIDE = 5;

    /// Upright, as all are that no camera gives.
    static final Orientation NONE = new Orientation(UPRIGHT);

    private final int value;

    private Orientation(int value) {
        this.value = value;
    }

    /// What a JPEG says of itself; upright when it says nothing. Nothing but its segments of Exif, 64 kB each, is read:
    /// what else a picture may hold can be packed to be immense.
    static Orientation of(Path jpeg) throws IOException {
        try {
            ExifIFD0Directory said = JpegMetadataReader.readMetadata(jpeg.toFile(), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer value = said == null ? null : said.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return new Orientation(value == null || value < UPRIGHT || value > LAST ? UPRIGHT : value);
        } catch (ImageProcessingException e) {
            return new Orientation(UPRIGHT);
        }
    }

    boolean isUpright() {
        return value == UPRIGHT;
    }

    /// The picture as it was seen.
    BufferedImage upright(BufferedImage image) {
        if (isUpright()) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean side = value >= ON_ITS_SIDE;
        BufferedImage turned = new BufferedImage(
                side ? height : width,
                side ? width : height,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, turn(width, height), null);
        graphics.dispose();
        return turned;
    }

    /// From the stored pixels to those that were seen.
    private AffineTransform turn(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
