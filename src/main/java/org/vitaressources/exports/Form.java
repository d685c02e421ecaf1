package org.vitaressources.exports;

import java.io.IOException;
import java.io.OutputStream;
import org.vitaressources.exports.manuscript.Manuscript;

/// A form in which something is taken away. Every bean of this type is offered. The same manuscript gives the same
/// bytes.
public interface Form {
    /// Its name in addresses: lower-case letters and digits. Its title is the message `export.form.<name>`, what it is
    /// good for `export.form.<name>.for`.
    String name();

    /// End of the name of its files, without a dot.
    String extension();

    /// Of its files.
    String mediaType();

    /// It is a sheet beside the thing itself, the same for everybody: its file is called after it.
    default boolean isSheet() {
        return false;
    }

    /// What it can be made from.
    default boolean takes(Manuscript manuscript) {
        return true;
    }

    /// Writes a manuscript. A picture or an original that cannot be had is left out, and said so in its place.
    ///
    /// @param out closed by who opened it
    /// @throws IOException when it cannot be written there
    /// @throws ExportRefused when it cannot be had in this form, with what to do
    void write(Manuscript manuscript, Making making, OutputStream out) throws IOException;
}
