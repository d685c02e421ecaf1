package org.vitaressources.batches.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Says numbers as the cells of a workbook show them, as far as it matters here: days as `2008-05-12`, months as
/// `2008-05`, years as `2008`, leading zeros of codes, and no scientific notation.
final class XlsxFormats {
    private static final String PART = "xl/styles.xml";
    private static final String GENERAL = "General";
    /// Formats of days that every program knows by number: with the day, or month and year alone (17).
    private static final Set<Integer> DAYS =
            Set.of(14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    private static final int MONTH = 17;
    /// The day before the first one, as Lotus counted; the 29th of February 1900, which never was, is its 60th.
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final int NEVER = 60;
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final int LONGEST_EXPONENT = 30;

    private final List<String> byStyle;
    private final boolean from1904;

    private XlsxFormats(List<String> byStyle, boolean from1904) {
        this.byStyle = byStyle;
        this.from1904 = from1904;
    }

    static XlsxFormats of(XlsxParts parts, boolean from1904) {
        Map<String, String> own = new HashMap<>();
        List<String> byStyle = new ArrayList<>();
        if (parts.has(PART)) {
            parts.readList(PART, xml -> {
                boolean cells = false;
                for (String element = XlsxParts.nextElement(xml);
                        !element.isEmpty();
                        element = XlsxParts.nextElement(xml)) {
                    switch (element) {
                        case "numFmt" ->
                            own.put(XlsxParts.attribute(xml, "numFmtId"), XlsxParts.attribute(xml, "formatCode"));
                        case "cellXfs" -> cells = true;
                        case "cellStyles", "dxfs" -> cells = false;
                        case "xf" -> {
                            if (cells) {
                                String id = XlsxParts.attribute(xml, "numFmtId");
                                byStyle.add(own.getOrDefault(id, known(id)));
                            }
                        }
                        default -> {}
                    }
                }
            });
        }
        return new XlsxFormats(byStyle, from1904);
    }

    private static String known(String id) {
        int number = id.matches("[0-9]{1,4}") ? Integer.parseInt(id) : 0;
        return number == MONTH ? "mm/yyyy" : DAYS.contains(number) ? "dd/mm/yyyy" : GENERAL;
    }

    /// A number in a cell of this style.
    String shown(String written, String style) {
        int at = style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : 0;
        return shown(written, at < byStyle.size() ? byStyle.get(at) : GENERAL, from1904);
    }

    static String shown(String written, String format, boolean from1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(written.strip());
        } catch (NumberFormatException e) {
            return written;
        }
        if (number.signum() != 0 && Math.abs(number.scale()) + number.precision() > 2 * LONGEST_EXPONENT) {
            return written;
        }
        String letters = letters(format);
        if (letters.contains("y") || letters.contains("d") || letters.contains("a")) {
            return day(number, letters, from1904, written);
        }
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        String zeros = format.split(";", 2)[0];
        return zeros.matches("0{2,9}") && plain.matches("[0-9]+")
                ? "0".repeat(Math.max(0, zeros.length() - plain.length())) + plain
                : plain;
    }

    /// A format without its quoted words, colours and escaped characters; French programs write `jj/mm/aaaa`.
    private static String letters(String format) {
        if (format.equals(GENERAL)) {
            return "";
        }
        return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.", "")
                .toLowerCase(Locale.ROOT)
                .replace("general", "")
                .replace('j', 'd');
    }

    private static String day(BigDecimal number, String letters, boolean from1904, String written) {
        long count = number.longValue();
        if (count < 1 || count > LAST_DAY) {
            return written;
        }
        LocalDate day =
                from1904 ? FIRST_OF_1904.plusDays(count) : BEFORE_1900.plusDays(count < NEVER ? count + 1 : count);
        if (letters.contains("d")) {
            return day.toString();
        }
        return letters.contains("m")
                ? day.toString().substring(0, 7)
                : day.toString().substring(0, 4);
    }
}
