package org.vitaressources.exports.writing;

import java.util.Optional;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.pictures.Picture;
import org.vitaressources.exports.pictures.Pictures;

/// A picture on a page of a known size.
public record Figure(Picture picture) {
    private static final double PIXELS_PER_INCH = 96;

    /// Reads one; none when it cannot be had.
    public static Optional<Figure> of(Original original) {
        return Pictures.of(original).map(Figure::new);
    }

    /// Its bytes.
    public byte[] bytes() {
        return picture.bytes();
    }

    /// End of the name of its file: `png`, `jpeg` or `gif`.
    public String extension() {
        return picture.mediaType().substring(picture.mediaType().lastIndexOf('/') + 1);
    }

    /// Its size when it shall be no larger than that, and no larger than it is at 96 pixels an inch.
    ///
    /// @return width and height, in the unit of the limits
    public double[] within(double width, double height, double unitsPerInch) {
        double scale =
                Math.min(unitsPerInch / PIXELS_PER_INCH, Math.min(width / picture.width(), height / picture.height()));
        return new double[] {picture.width() * scale, picture.height() * scale};
    }
}
