package org.vitaressources.ui;

import io.nayuki.qrcodegen.QrCode.Ecc;

/// A QR code as the shape of an SVG path, drawn on the server: nothing is asked of the browser or of anyone else.
///
/// @param size of a side in modules, the quiet border of four included
/// @param path one square of side 1 for each dark module
public record QrCode(int size, String path) {
    private static final int BORDER = 4;

    /// The code of a text, with medium error correction.
    public static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * BORDER, path.toString());
    }

    /// `0 0 41 41`
    public String viewBox() {
        return "0 0 " + size + " " + size;
    }
}
