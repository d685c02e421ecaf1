package org.vitaressources.kits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is owed to a source: who, when, what, where, under which licence. As a line in the manner of the American
/// Psychological Association (7th edition), as a BibTeX entry, as a RIS record.
///
/// @param key of the entry among those of a kit
/// @param address in full, of the page or passage
/// @param licence in words, perhaps empty
public record Credit(String key, Source source, String address, String licence) {
    private static final String CENTRE = "VITA ressources";

    /// Author, A. (year). Title [p. 12]. Body. VITA ressources. Address. Licence.
    public String line() {
        StringBuilder line = new StringBuilder(who());
        line.append(" (")
                .append(source.year().isEmpty() ? "s. d." : source.year())
                .append("). ");
        line.append(source.title());
        String place = place();
        if (!place.isEmpty()) {
            line.append(" [").append(place).append("]");
        }
        line.append(". ");
        if (!source.organisation().isEmpty() && !source.organisation().equals(who())) {
            line.append(source.organisation()).append(". ");
        }
        line.append(CENTRE).append(". ").append(address);
        if (!licence.isEmpty()) {
            line.append(" (").append(licence).append(")");
        }
        return line.toString();
    }

    /// An entry `@misc`.
    public String bibtex() {
        List<String> fields = new ArrayList<>();
        if (!source.authorList().isEmpty()) {
            add(
                    fields,
                    "author",
                    String.join(
                            " and ",
                            source.authorList().stream()
                                    .map(name -> "{" + escaped(name) + "}")
                                    .toList()),
                    false);
        }
        add(fields, "title", "{" + escaped(source.title()) + "}", false);
        add(fields, "year", source.year(), true);
        add(fields, "organization", source.organisation(), true);
        add(fields, "howpublished", CENTRE, true);
        add(fields, "pages", place(), true);
        add(fields, "url", address.replaceAll("[{}\\s]", ""), false);
        add(fields, "note", licence, true);
        return "@misc{" + key + ",\n" + String.join(",\n", fields) + "\n}\n";
    }

    /// A record of type `ELEC`; lines end as the format wants them.
    public String ris() {
        StringBuilder record = new StringBuilder("TY  - ELEC\r\n");
        source.authorList().forEach(name -> tag(record, "AU", name));
        tag(record, "TI", source.title());
        tag(record, "PY", source.year());
        tag(record, "PB", source.organisation());
        tag(record, "T2", CENTRE);
        tag(record, "SP", place());
        tag(record, "UR", address);
        tag(record, "N1", licence);
        return record.append("ER  - \r\n\r\n").toString();
    }

    private String who() {
        return source.authorList().isEmpty()
                ? (source.organisation().isEmpty() ? CENTRE : source.organisation())
                : String.join(", ", source.authorList());
    }

    private String place() {
        return source.documentTitle().isEmpty()
                ? source.address()
                : source.address().isEmpty()
                        ? source.documentTitle()
                        : source.documentTitle() + ", " + source.address();
    }

    private static void add(List<String> fields, String name, String value, boolean escape) {
        if (!value.isEmpty()) {
            fields.add("  %s = {%s}".formatted(name, escape ? escaped(value) : value));
        }
    }

    /// What TeX would read as a sign of its own.
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("\\", "\\textbackslash ")
                .replaceAll("([&%$#_])", "\\\\$1")
                .replace("{", "\\{")
                .replace("}", "\\}")
                .replace("~", "\\textasciitilde ")
                .replace("^", "\\textasciicircum ");
    }

    private static void tag(StringBuilder record, String tag, String value) {
        if (!value.isEmpty()) {
            record.append(tag.toUpperCase(Locale.ROOT))
                    .append("  - ")
                    .append(value.replaceAll("[\\p{Cntrl}\\s]+", " "))
                    .append("\r\n");
        }
    }
}
