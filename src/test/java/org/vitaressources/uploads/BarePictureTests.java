package org.vitaressources.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not the picture goes, and the picture stays as it was.
class BarePictureTests {
    private static final String SECRET = "48.117,-1.677 appareil de Camille";
    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;

    /// Colours that a bad copy would change.
    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                image.setRGB(x, y, (x * 36) << 16 | (y * 50) << 8 | (x * y * 7));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static int[] pixels(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture)).getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] segment(int marker, byte[] payload) {
        return ByteBuffer.allocate(4 + payload.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + payload.length))
                .put(payload)
                .array();
    }

    /// EXIF with an orientation and some words behind it.
    private static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4).order(order);
        tiff.put(bytes(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        return joined(bytes("Exif\0\0"), tiff.array(), bytes(SECRET));
    }

    private static byte[] jpeg(byte[]... segments) throws IOException {
        byte[] plain = picture("jpg");
        return joined(Arrays.copyOf(plain, 2), joined(segments), Arrays.copyOfRange(plain, 2, plain.length));
    }

    private static byte[] chunk(String name, byte[] payload) {
        CRC32 sum = new CRC32();
        sum.update(joined(bytes(name), payload));
        return ByteBuffer.allocate(12 + payload.length)
                .putInt(payload.length)
                .put(bytes(name))
                .put(payload)
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void aPhotographLosesWhereWhenAndWithWhatItWasTaken() throws Exception {
        byte[] sent = jpeg(
                segment(0xE1, exif(1, ByteOrder.BIG_ENDIAN)),
                segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0" + SECRET)),
                segment(0xED, bytes("Photoshop 3.0\0" + SECRET)),
                segment(0xFE, bytes(SECRET)));
        byte[] behind = joined(sent, bytes(SECRET));
        byte[] bare = BarePicture.of(behind, FileType.JPEG);
        assertThat(text(bare)).doesNotContain("48.117", "Camille", "Exif", "adobe.com", "Photoshop");
        assertThat(pixels(bare)).isEqualTo(pixels(sent));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 8})
    void aPhotographKeepsWhichSideIsUp(int orientation) throws Exception {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] bare = BarePicture.of(jpeg(segment(0xE1, exif(orientation, order))), FileType.JPEG);
            assertThat(text(bare)).doesNotContain("Camille").contains("Exif");
            assertThat(BarePicture.of(bare, FileType.JPEG))
                    .as("once bare, always the same")
                    .isEqualTo(bare);
            int value = text(bare).indexOf("Exif") + 6 + 8 + 2 + 8;
            assertThat((int) ByteBuffer.wrap(bare).getShort(value)).isEqualTo(orientation);
        }
    }

    @Test
    void aPhotographKeepsItsColourProfile() throws Exception {
        byte[] bare = BarePicture.of(jpeg(segment(0xE2, bytes("ICC_PROFILE\0couleurs"))), FileType.JPEG);
        assertThat(text(bare)).contains("ICC_PROFILE\0couleurs");
    }

    @Test
    void aDrawingLosesItsWordsAndWhatStandsBehindItsEnd() throws Exception {
        byte[] plain = picture("png");
        int afterHead = 8 + 12 + 13;
        byte[] sent = joined(
                Arrays.copyOf(plain, afterHead),
                chunk("tEXt", bytes("Author\0" + SECRET)),
                chunk("eXIf", exif(1, ByteOrder.BIG_ENDIAN)),
                chunk("tIME", new byte[7]),
                chunk("gAMA", ByteBuffer.allocate(4).putInt(45_455).array()),
                Arrays.copyOfRange(plain, afterHead, plain.length),
                bytes(SECRET));
        byte[] bare = BarePicture.of(sent, FileType.PNG);
        assertThat(text(bare)).doesNotContain("Camille", "tEXt", "eXIf", "tIME").contains("gAMA");
        assertThat(pixels(bare)).isEqualTo(pixels(plain));
    }

    @Test
    void aMovingPictureLosesItsCommentsAndKeepsHowOftenItIsPlayed() throws Exception {
        byte[] plain = picture("gif");
        int head = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 << ((plain[10] & 7) + 1));
        byte[] comment = joined(new byte[] {0x21, (byte) 0xFE, (byte) SECRET.length()}, bytes(SECRET), new byte[1]);
        byte[] loop = joined(new byte[] {0x21, (byte) 0xFF, 11}, bytes("NETSCAPE2.0"), new byte[] {3, 1, 0, 0, 0});
        byte[] xmp = joined(new byte[] {0x21, (byte) 0xFF, 11}, bytes("XMP DataXMP"), new byte[] {3, 'C', 'a', 'm', 0});
        byte[] sent = joined(
                Arrays.copyOf(plain, head),
                comment,
                loop,
                xmp,
                Arrays.copyOfRange(plain, head, plain.length),
                bytes(SECRET));
        byte[] bare = BarePicture.of(sent, FileType.GIF);
        assertThat(text(bare)).doesNotContain("Camille", "XMP").contains("NETSCAPE2.0");
        assertThat(pixels(bare)).isEqualTo(pixels(plain));
    }

    @Test
    void aWebPictureLosesItsChunksOfWordsAndNoLongerAnnouncesThem() throws Exception {
        byte[] pixels = riff("VP8L", new byte[] {1, 2, 3});
        byte[] extended = riff("VP8X", new byte[] {0x1C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        byte[] body = joined(bytes("WEBP"), extended, pixels, riff("EXIF", bytes(SECRET)), riff("XMP ", bytes(SECRET)));
        byte[] sent = joined(bytes("RIFF"), little(body.length), body);
        byte[] bare = BarePicture.of(sent, FileType.WEBP);
        assertThat(text(bare)).doesNotContain("Camille", "EXIF", "XMP ").contains("VP8L");
        assertThat(bare[12 + 8])
                .as("alpha stays announced, EXIF and XMP do not")
                .isEqualTo((byte) 0x10);
        assertThat(ByteBuffer.wrap(bare).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(bare.length - 8);
    }

    @ParameterizedTest
    @EnumSource(
            value = FileType.class,
            names = {"JPEG", "PNG", "GIF"})
    void aPictureThatIsCutOffAnywhereIsSaidToBeDamaged(FileType type) throws IOException {
        byte[] whole = picture(type.name().toLowerCase(java.util.Locale.ROOT).replace("jpeg", "jpg"));
        for (int length = 0; length < whole.length - 1; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> BarePicture.of(cut, type))
                    .as("after %s bytes", length)
                    .isInstanceOf(DamagedPicture.class);
        }
    }

    @Test
    void aLengthThatLeadsOutOfTheFileIsSaidToBeDamaged() throws IOException {
        byte[] plain = picture("png");
        ByteBuffer.wrap(plain).putInt(8, Integer.MAX_VALUE);
        assertThatThrownBy(() -> BarePicture.of(plain, FileType.PNG)).isInstanceOf(DamagedPicture.class);
        ByteBuffer.wrap(plain).putInt(8, -12);
        assertThatThrownBy(() -> BarePicture.of(plain, FileType.PNG)).isInstanceOf(DamagedPicture.class);
    }

    @ParameterizedTest
    @EnumSource(FileType.class)
    void knowsWhatItCanMakeBare(FileType type) {
        assertThat(BarePicture.knows(type))
                .isEqualTo(
                        type == FileType.JPEG || type == FileType.PNG || type == FileType.GIF || type == FileType.WEBP);
    }

    private static byte[] riff(String name, byte[] payload) {
        return joined(bytes(name), little(payload.length), payload, new byte[payload.length % 2]);
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
