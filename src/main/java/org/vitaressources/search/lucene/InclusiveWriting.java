package org.vitaressources.search.lucene;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Recognises inclusive spellings (`salarié·e·s`, `salarié.e.s`, `salarié(e)s`, `salarié-e-s`, `salariéEs`,
/// `agriculteur·rice·s`) and gives the plain forms that they stand for.
///
/// @param end where the spelling ends in the text
/// @param forms masculine and feminine, folded
record InclusiveWriting(int end, List<String> forms) {
    private static final String FEMININE =
            "e es ne nes ere eres iere ieres rice rices trice trices ice ices euse euses";
    private static final Set<String> SUFFIXES = words(FEMININE
            + " s x le les te tes se ses ve ves fe elle elles enne ennes ienne iennes onne onnes esse esses sse sses");
    /// What may follow a plain hyphen: *dit-elle*, *rendez-les* are something else.
    private static final Set<String> AFTER_HYPHEN = words(FEMININE + " s ienne iennes");

    /// Looks at what follows a word that has just ended; null when it is not inclusive writing.
    static @Nullable InclusiveWriting after(char[] text, int length, int start, int end) {
        if (end - start < 2 || end >= length) {
            return null;
        }
        int at = end;
        String feminine = "";
        boolean plural = false;
        while (at < length && isSeparator(text[at]) && !feminine.endsWith("s")) {
            char separator = text[at];
            int from = at + 1;
            int to = from;
            while (to < length && to - from <= 6 && Character.isLetter(text[to])) {
                to++;
            }
            if (to > from && Character.isUpperCase(text[from]) && Character.isLowerCase(text[end - 1])) {
                break;
            }
            String suffix = Folding.fold(text, from, to);
            if (!(separator == '-' || separator == '\u2011' ? AFTER_HYPHEN : SUFFIXES).contains(suffix)) {
                break;
            }
            if (separator == '(') {
                if (to >= length || text[to] != ')') {
                    break;
                }
                to++;
                if (to < length && (text[to] == 's' || text[to] == 'S') && !suffix.endsWith("s")) {
                    plural = true;
                    to++;
                }
            }
            plural |= suffix.endsWith("s");
            if (!suffix.equals("s") && !suffix.equals("x")) {
                feminine = suffix;
            }
            at = to;
        }
        if (at == end || (at < length && Character.isLetterOrDigit(text[at]))) {
            return null;
        }
        return new InclusiveWriting(at, forms(Folding.fold(text, start, end), feminine, plural));
    }

    /// `salariéEs`: a capital E at the end of a word in small letters; null when the word is not of that kind.
    static @Nullable InclusiveWriting capital(char[] text, int start, int end) {
        int capital = end - 1;
        boolean plural = capital > start && text[capital] == 's';
        if (plural) {
            capital--;
        }
        if (capital - start < 3 || text[capital] != 'E' || !Character.isLowerCase(text[capital - 1])) {
            return null;
        }
        return new InclusiveWriting(end, forms(Folding.fold(text, start, capital), "e", plural));
    }

    private static List<String> forms(String base, String suffix, boolean plural) {
        String masculine = plural && !base.endsWith("s") && !base.endsWith("x") ? base + "s" : base;
        if (suffix.isEmpty()) {
            return List.of(masculine);
        }
        String bare = suffix.endsWith("s") && suffix.length() > 1 && !suffix.equals("ss")
                ? suffix.substring(0, suffix.length() - 1)
                : suffix;
        return List.of(masculine, feminine(base, bare) + (plural ? "s" : ""));
    }

    private static String feminine(String base, String suffix) {
        String replaced = switch (suffix) {
            case "ere", "iere" -> base.endsWith("er") ? "er" : "";
            case "trice" -> base.endsWith("teur") ? "teur" : "";
            case "rice", "euse" -> base.endsWith("eur") ? "eur" : "";
            case "ice" -> base.endsWith("eur") ? "eur" : "";
            case "ve", "fe" -> base.endsWith("f") ? "f" : "";
            case "se" -> base.endsWith("x") ? "x" : "";
            case "elle" -> base.endsWith("el") ? "el" : "";
            case "enne" -> base.endsWith("en") ? "en" : "";
            case "ienne" -> base.endsWith("ien") ? "ien" : "";
            case "onne" -> base.endsWith("on") ? "on" : "";
            default -> "";
        };
        String stem = base.substring(0, base.length() - replaced.length());
        boolean iere = suffix.equals("iere") && stem.endsWith("i");
        boolean rice = suffix.equals("ice") && base.endsWith("eur");
        return stem + (iere ? "ere" : rice ? "rice" : suffix);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private static boolean isSeparator(char c) {
        return switch (c) {
            case '\u00B7', '\u2022', '\u2027', '\u22C5', '\u2219', '.', '-', '\u2011', '(', '/' -> true;
            default -> false;
        };
    }
}
