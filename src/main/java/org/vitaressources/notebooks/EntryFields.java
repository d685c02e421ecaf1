package org.vitaressources.notebooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitaressources.contributions.DraftFields;

/// An entry as the fields of its form, each a text under the name of its control: `titre`, `date`, `nature`,
/// `auteurs`,
/// `partie.appris`, `chiffres.1.valeurs`, `fichier.plan.jpg.alternative`. Two windows that write in different
/// fields never
/// disturb each other; when both wrote in the same one, neither is lost.
public final class EntryFields {
    /// Figures that an entry may have.
    public static final int MOST_FIGURES = 6;
    /// Longest part, characters.
    public static final int LONGEST_PART = 50_000;
    /// Longest other field, characters.
    public static final int LONGEST_LINE = 5_000;

    private static final String PART = "partie.";
    private static final Pattern FIGURE = Pattern.compile("chiffres\\.([1-9])\\.(titre|genre|unite|source|valeurs)");
    private static final Pattern FILE = Pattern.compile("fichier\\.([A-Za-z0-9._-]{1,120})\\.(titre|alternative)");
    private static final Pattern NAME = Pattern.compile(
            "titre|date|nature|auteurs|" + "partie\\.[a-z]{1,20}|" + FIGURE.pattern() + "|" + FILE.pattern());

    private EntryFields() {}

    /// Two texts for one field.
    ///
    /// @param field its name
    /// @param kept what is stored
    /// @param written what was to be stored over it
    public record Conflict(String field, String kept, String written) {}

    /// What came of writing.
    record Merged(EntryDraft draft, List<Conflict> conflicts) {}

    /// Whether a name is that of a field.
    public static boolean isField(String name) {
        return NAME.matcher(name).matches();
    }

    /// The first field that is too long.
    public static Optional<String> excess(Map<String, String> written) {
        return written.entrySet().stream()
                .filter(field ->
                        field.getValue().length() > (field.getKey().startsWith(PART) ? LONGEST_PART : LONGEST_LINE))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// All fields that hold something.
    public static Map<String, String> of(EntryDraft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("titre", draft.title());
        fields.put("date", draft.date());
        fields.put("nature", draft.kind());
        fields.put("auteurs", String.join("\n", draft.authors()));
        draft.parts().forEach((id, text) -> fields.put(PART + id, text));
        for (int i = 0; i < draft.figures().size(); i++) {
            Figure figure = draft.figures().get(i);
            String prefix = "chiffres." + (i + 1) + ".";
            fields.put(prefix + "titre", figure.title());
            fields.put(prefix + "genre", figure.kind());
            fields.put(prefix + "unite", figure.unit());
            fields.put(prefix + "source", figure.source());
            fields.put(prefix + "valeurs", figure.table());
        }
        for (EntryFile file : draft.files()) {
            fields.put("fichier." + file.name() + ".titre", file.title());
            fields.put("fichier." + file.name() + ".alternative", file.alternative());
        }
        fields.replaceAll((field, text) -> plain(text));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /// Writes fields over a draft. A field that was not touched keeps what is stored; one that was, takes what was
    /// written, unless somebody else touched it too since it was shown.
    ///
    /// @param seen digests of the fields as they were shown to the writer
    static Merged merge(EntryDraft kept, Map<String, String> seen, Map<String, String> written) {
        Map<String, String> fields = of(kept);
        Map<String, String> taken = new LinkedHashMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        written.forEach((field, raw) -> {
            String mine = plain(raw);
            String theirs = fields.getOrDefault(field, "");
            String shown = seen.getOrDefault(field, "");
            if (mine.equals(theirs) || DraftFields.digest(mine).equals(shown)) {
                return;
            }
            if (DraftFields.digest(theirs).equals(shown) || (shown.isEmpty() && theirs.isEmpty())) {
                taken.put(field, mine);
            } else {
                conflicts.add(new Conflict(field, theirs, mine));
            }
        });
        return new Merged(with(kept, taken), conflicts);
    }

    /// The same draft with some fields replaced. Figures at the end with nothing
    /// left in them go; those between stay, since the numbers of the others are on somebody's page.
    public static EntryDraft with(EntryDraft draft, Map<String, String> taken) {
        if (taken.isEmpty()) {
            return draft;
        }
        Map<String, String> parts = new LinkedHashMap<>(draft.parts());
        List<Figure> figures = new ArrayList<>(draft.figures());
        List<EntryFile> files = new ArrayList<>(draft.files());
        taken.forEach((field, text) -> {
            Matcher figure = FIGURE.matcher(field);
            Matcher file = FILE.matcher(field);
            if (field.startsWith(PART)) {
                part(parts, field.substring(PART.length()), text);
            } else if (figure.matches()) {
                change(figures, Integer.parseInt(figure.group(1)), figure.group(2), text);
            } else if (file.matches()) {
                files.replaceAll(one -> one.name().equals(file.group(1)) ? described(one, file.group(2), text) : one);
            }
        });
        while (!figures.isEmpty() && figures.getLast().isBlank()) {
            figures.removeLast();
        }
        return new EntryDraft(
                line(taken.getOrDefault("titre", draft.title())),
                line(taken.getOrDefault("date", draft.date())),
                line(taken.getOrDefault("nature", draft.kind())),
                taken.containsKey("auteurs") ? lines(taken.get("auteurs")) : draft.authors(),
                parts,
                figures,
                files,
                draft.others());
    }

    private static void part(Map<String, String> parts, String id, String text) {
        if (text.isEmpty()) {
            parts.remove(id);
        } else if (EntryPart.byId(id).isPresent()) {
            parts.put(id, text);
        }
    }

    private static void change(List<Figure> figures, int number, String what, String text) {
        if (number > MOST_FIGURES) {
            return;
        }
        while (figures.size() < number) {
            figures.add(new Figure("", "", "", "", ""));
        }
        Figure old = figures.get(number - 1);
        figures.set(
                number - 1,
                switch (what) {
                    case "titre" -> new Figure(line(text), old.kind(), old.unit(), old.source(), old.table());
                    case "genre" -> new Figure(old.title(), line(text), old.unit(), old.source(), old.table());
                    case "unite" -> new Figure(old.title(), old.kind(), line(text), old.source(), old.table());
                    case "source" -> new Figure(old.title(), old.kind(), old.unit(), line(text), old.table());
                    default -> new Figure(old.title(), old.kind(), old.unit(), old.source(), text);
                });
    }

    private static EntryFile described(EntryFile file, String what, String text) {
        return what.equals("titre")
                ? file.described(line(text), file.alternative())
                : file.described(file.title(), line(text));
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(EntryFields::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .stripTrailing();
    }
}
