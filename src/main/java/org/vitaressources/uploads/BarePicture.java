package org.vitaressources.uploads;

/// Takes out of a picture all that is not the picture: where, when, by whom and with what it was taken (EXIF
/// with its GPS
/// position, XMP, IPTC), the small picture within it, comments, whatever stands behind its end. What it looks
/// like stays:
/// pixels, colour profile, and which side is up. The pixels are copied as they are, not made anew.
public final class BarePicture {
    private BarePicture() {}

    /// The kinds of pictures that it knows.
    public static boolean knows(FileType type) {
        return switch (type) {
            case JPEG, PNG, WEBP, GIF -> true;
            default -> false;
        };
    }

    /// The same picture and nothing else.
    ///
    /// @throws DamagedPicture when its bytes do not hold together
    public static byte[] of(byte[] picture, FileType type) throws DamagedPicture {
        try {
            return switch (type) {
                case JPEG -> new BareJpeg(picture).bytes();
                case PNG -> BareChunks.png(picture);
                case WEBP -> BareChunks.webp(picture);
                case GIF -> new BareGif(picture).bytes();
                default -> throw new IllegalArgumentException("No picture of a known kind: " + type);
            };
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedPicture("It ends too soon");
        }
    }
}
