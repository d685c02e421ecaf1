package org.vitaressources.exports.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vitaressources.exports.manuscript.Original;

/// Reads pictures for those who take them away. A small one is given as it is, a large one made smaller while it is
/// read, so that one of any size takes little memory; one that cannot be read costs itself alone.
public final class Pictures {
    private static final Logger log = LoggerFactory.getLogger(Pictures.class);

    /// The longer side of what is given, in pixels: a page of paper across at 200 dots an inch.
    private static final int LONGEST = 1600;

    private static final int LARGEST_AS_IT_IS = 1_500_000;
    private static final long LARGEST_FILE = 100_000_000;
    private static final long MOST_PIXELS = 60_000_000;
    /// Readers hold a whole row of what they read.
    private static final int LONGEST_SIDE = 30_000;
    /// The readers of others (BMP, TIFF) can be made to ask for all memory by a file of a few bytes. A JPEG that is
    /// refined step by step still costs its reader six bytes a pixel, outside of the heap.
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");

    private Pictures() {}

    /// Files of this type are read at all.
    public static boolean areReadOf(String mediaType) {
        return mediaType.startsWith("image/") && FORMATS.contains(mediaType.substring("image/".length()));
    }

    /// A picture; nothing when it is none, is gone, or is too large to be looked at.
    public static Optional<Picture> of(Original original) {
        try {
            return Files.size(original.file()) > LARGEST_FILE ? Optional.empty() : read(original);
        } catch (IOException | RuntimeException e) {
            // Readers of broken pictures fail in every way; what is missing is said where it is missing.
            log.info("Picture {} is left out: {}", original.name(), e.toString());
            return Optional.empty();
        }
    }

    private static Optional<Picture> read(Original original) throws IOException {
        try (FileImageInputStream input =
                new FileImageInputStream(original.file().toFile())) {
            for (ImageReader reader : (Iterable<ImageReader>) () -> ImageIO.getImageReaders(input)) {
                try {
                    String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                    if (FORMATS.contains(format)) {
                        reader.setInput(input, true, true);
                        return read(original, reader, format);
                    }
                } finally {
                    reader.dispose();
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<Picture> read(Original original, ImageReader reader, String format) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            return Optional.empty();
        }
        Orientation held = format.equals("jpeg") ? Orientation.of(original.file()) : Orientation.NONE;
        if (held.isUpright() && Math.max(width, height) <= LONGEST && Files.size(original.file()) <= LARGEST_AS_IT_IS) {
            // Decoded once, so that what is given is known to be whole.
            reader.read(0, subsampled(reader, Math.max(1, Math.max(width, height) / 64)));
            return Optional.of(picture(original, format, Files.readAllBytes(original.file()), width, height));
        }
        int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
        return Optional.of(encoded(original, held.upright(scaled(reader.read(0, subsampled(reader, step))))));
    }

    private static ImageReadParam subsampled(ImageReader reader, int step) {
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return parameters;
    }

    private static BufferedImage scaled(BufferedImage image) {
        double factor = Math.min(1.0, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        // As decoders give them and encoders take them: in another order, each would make a copy of its own.
        BufferedImage scaled = new BufferedImage(
                width,
                height,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static Picture encoded(Original original, BufferedImage image) throws IOException {
        String format = image.getColorModel().hasAlpha() ? "png" : "jpeg";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, format, output);
        }
        return picture(original, format, bytes.toByteArray(), image.getWidth(), image.getHeight());
    }

    private static Picture picture(Original original, String format, byte[] bytes, int width, int height) {
        int dot = original.name().lastIndexOf('.');
        String stem = dot > 0 ? original.name().substring(0, dot) : original.name();
        String ending = original.name().substring(stem.length());
        boolean sameType =
                ending.equalsIgnoreCase("." + format) || (format.equals("jpeg") && ending.equalsIgnoreCase(".jpg"));
        // The whole name stays in it when the type changes: `a.bmp` and `a.png` remain two.
        String name = sameType ? original.name() : original.name().replace('.', '-') + "." + ending(format);
        return new Picture(name, "image/" + format, bytes, width, height);
    }

    private static String ending(String format) {
        return format.equals("jpeg") ? "jpg" : format;
    }
}
