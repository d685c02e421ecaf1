package org.vitaressources.exports.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.exports.Sample;
import org.vitaressources.exports.manuscript.Original;

class PicturesTests {
    private static final long LITTLE = 10_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aSmallOneIsGivenAsItIs() throws IOException {
        Original original = Sample.picture(folder, "petite.jpg", 300, 200);
        assertThat(Pictures.of(original)).hasValueSatisfying(picture -> {
            assertThat(picture.bytes()).hasSize((int) original.size());
            assertThat(picture.name()).isEqualTo("petite.jpg");
            assertThat(picture.width()).isEqualTo(300);
        });
    }

    /// Stored on its side, as a telephone does that was held upright: the left half of what was seen is at the bottom.
    @ParameterizedTest
    @CsvSource({"1, 300, 200, true", "3, 300, 200, false", "6, 200, 300, true", "8, 200, 300, false"})
    void oneThatWasHeldOtherwiseIsTurned(int orientation, int width, int height, boolean top) throws IOException {
        BufferedImage stored = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = stored.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, orientation == 6 || orientation == 8 ? 150 : 300, orientation < 4 ? 100 : 200);
        pen.dispose();
        Path file = folder.resolve("photo.jpg");
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(stored, "jpg", plain);
        Files.write(file, held(plain.toByteArray(), orientation));
        Picture picture = Pictures.of(original(file)).orElseThrow();
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        Color above = new Color(seen.getRGB(width / 2, height / 8));
        assertThat(above.getRed() > 200).isEqualTo(top);
    }

    /// With a segment APP1 that says how the camera was held (Exif 2.32, §4.5).
    private static byte[] held(byte[] jpeg, int orientation) {
        ByteBuffer bytes = ByteBuffer.allocate(jpeg.length + 36);
        bytes.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) 34);
        bytes.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        bytes.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return bytes.putShort((short) 0).putInt(0).put(jpeg, 2, jpeg.length - 2).array();
    }

    @Test
    void aLargeOneIsMadeSmaller() {
        Original original = Sample.picture(folder, "grande.png", 5000, 2500);
        assertThat(Pictures.of(original)).hasValueSatisfying(picture -> {
            assertThat(picture.width()).isEqualTo(1600);
            assertThat(picture.height()).isEqualTo(800);
            assertThat(picture.mediaType()).isEqualTo("image/jpeg");
            assertThat(picture.name()).isEqualTo("grande-png.jpg");
        });
    }

    @Test
    void aHugeFileIsMadeSmall() throws IOException {
        BufferedImage noise = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int y = 0; y < 3000; y++) {
            for (int x = 0; x < 4000; x++) {
                noise.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        Path file = folder.resolve("bruit.png");
        ImageIO.write(noise, "png", file.toFile());
        assertThat(Files.size(file)).isGreaterThan(30_000_000);
        assertThat(Pictures.of(original(file)))
                .hasValueSatisfying(
                        picture -> assertThat(picture.bytes().length).isLessThan(3_000_000));
    }

    @Test
    void whatIsNoPictureIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("faux.png"), "<svg onload='x'/>");
        assertThat(Pictures.of(original(file))).isEmpty();
        byte[] broken = Files.readAllBytes(
                Sample.picture(folder, "entiere.png", 200, 200).file());
        assertThat(Pictures.of(original(
                        Files.write(folder.resolve("coupee.png"), java.util.Arrays.copyOf(broken, broken.length / 3)))))
                .isEmpty();
        assertThat(Pictures.of(original(folder.resolve("partie.png")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40000, 40000", "59999999, 1"})
    void oneThatClaimsToBeImmenseIsNotRead(int width, int height) throws IOException {
        byte[] bytes =
                Files.readAllBytes(Sample.picture(folder, "x.png", 20, 20).file());
        ByteBuffer header = ByteBuffer.wrap(bytes).putInt(16, width).putInt(20, height);
        header.putInt(29, checksum(bytes, 12, 17));
        Original original = original(Files.write(folder.resolve("immense.png"), bytes));
        assertThat(takenFor(original)).isLessThan(LITTLE);
        assertThat(Pictures.of(original)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30000, true", "30001, false"})
    void aSideHasALimit(int side, boolean read) throws IOException {
        Path file = folder.resolve("bande.png");
        ImageIO.write(new BufferedImage(side, 1, BufferedImage.TYPE_BYTE_BINARY), "png", file.toFile());
        assertThat(Pictures.of(original(file)).isPresent()).isEqualTo(read);
    }

    /// A comment of 300 MB that is packed into 300 kB (PNG 1.2, §4.2.3.2), before the picture itself.
    @Test
    void whatIsPackedBesideThePictureIsNotUnpacked() throws IOException {
        byte[] bytes =
                Files.readAllBytes(Sample.picture(folder, "x.png", 20, 20).file());
        ByteArrayOutputStream comment = new ByteArrayOutputStream();
        comment.write("zTXtComment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(comment)) {
            for (int i = 0; i < 300; i++) {
                packed.write(new byte[1 << 20]);
            }
        }
        byte[] chunk = comment.toByteArray();
        ByteBuffer bomb = ByteBuffer.allocate(bytes.length + chunk.length + 8);
        bomb.put(bytes, 0, 33).putInt(chunk.length - 4).put(chunk).putInt(checksum(chunk, 0, chunk.length));
        bomb.put(bytes, 33, bytes.length - 33);
        Original original = original(Files.write(folder.resolve("valise.png"), bomb.array()));
        assertThat(Pictures.of(original)).isPresent();
        assertThat(takenFor(original)).isLessThan(LITTLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bmp", "tiff"})
    void formatsWhoseReadersCanBeMadeToAskForAllMemoryAreNotRead(String format) throws IOException {
        Path file = folder.resolve("image." + format);
        assertThat(ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), format, file.toFile()))
                .isTrue();
        assertThat(Pictures.of(original(file))).isEmpty();
    }

    /// Bytes of memory asked for while it was looked at.
    private static long takenFor(Original original) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Pictures.of(original);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }

    private static Original original(Path file) {
        return new Original(file.getFileName().toString(), "Image", "image/png", 1, "00", file, "");
    }
}
