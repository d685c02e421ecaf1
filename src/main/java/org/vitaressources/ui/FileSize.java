package org.vitaressources.ui;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/// A number of bytes as a reader of that language writes it: 1,2 Mo, 340 ko; 1.2 MB.
public record FileSize(long bytes) {
    private static final List<String> FRENCH = List.of("octets", "ko", "Mo", "Go", "To");
    private static final List<String> ENGLISH = List.of("bytes", "kB", "MB", "GB", "TB");

    /// With one decimal below ten, none from there on.
    public String in(Locale locale) {
        List<String> units = locale.getLanguage().equals("en") ? ENGLISH : FRENCH;
        double size = bytes;
        int unit = 0;
        while (size >= 1000 && unit < units.size() - 1) {
            size /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(unit > 0 && size < 10 ? 1 : 0);
        return format.format(size) + "\u00A0" + units.get(unit);
    }
}
