package org.vitaressources.kits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitaressources.contributions.DraftFields;

/// The fields of a kit, of its sessions and of its steps: each a text under the name of its control. Two people who
/// write in different fields never disturb each other; when both wrote in the same one, neither is lost.
public final class KitFields {
    /// Longest text of several lines, characters.
    public static final int LONGEST_TEXT = 12_000;
    /// Longest line, characters.
    public static final int LONGEST_LINE = 400;
    /// Answers that a question may offer.
    public static final int MOST_CHOICES = 6;
    /// Longest step, minutes.
    public static final int MOST_MINUTES = 600;

    static final String TITLE = "titre";
    static final String MINUTES = "minutes";
    static final String ADDRESS = "adresse";
    /// What a picture shows, for who does not see it.
    static final String ALTERNATIVE = "alternatif";
    /// Most minutes of a kit.
    static final int MOST_IN_ALL = MOST_MINUTES * 10;

    private static final List<String> OF_THE_KIT =
            List.of(TITLE, "objectifs", "public", "prerequis", MINUTES, "territoires", "secteurs", "licence", "usage");
    private static final List<String> OF_A_SESSION = List.of(TITLE, "but");
    private static final List<String> OF_ALL_STEPS = List.of(TITLE, "but", MINUTES, "notes");
    private static final Set<String> TEXTS =
            Set.of("objectifs", "prerequis", "notes", "texte", "consigne", "materiel", "enonce", "retour");
    private static final Pattern CHOICE = Pattern.compile("(?:choix|juste|commentaire)\\.[1-6]");

    private KitFields() {}

    /// What came of writing.
    ///
    /// @param fields all of them as they are now
    /// @param changed those that took another value
    /// @param conflicts what could not be taken without losing something
    public record Merged(
            Map<String, String> fields, Map<String, String> changed, List<DraftFields.Conflict> conflicts) {}

    /// Those of a kit, in the order of its form.
    public static List<String> ofTheKit() {
        return OF_THE_KIT;
    }

    /// Those of a session.
    public static List<String> ofASession() {
        return OF_A_SESSION;
    }

    /// Those of a step, in the order of its form.
    public static List<String> of(StepKind kind) {
        List<String> names = new ArrayList<>(OF_ALL_STEPS);
        for (String name : kind.fields()) {
            if (name.equals("choix")) {
                for (int i = 1; i <= MOST_CHOICES; i++) {
                    names.addAll(List.of("choix." + i, "juste." + i, "commentaire." + i));
                }
            } else {
                names.add(name);
            }
        }
        return names;
    }

    /// Several lines may be written in it.
    public static boolean isText(String field) {
        return TEXTS.contains(field);
    }

    /// Whether a name may be that of a field at all.
    public static boolean isField(String name) {
        return OF_THE_KIT.contains(name)
                || OF_ALL_STEPS.contains(name)
                || TEXTS.contains(name)
                || List.of("groupe", "forme", ADDRESS, ALTERNATIVE, "reserve").contains(name)
                || CHOICE.matcher(name).matches();
    }

    /// The first field that is longer than it may be.
    public static Optional<String> excess(Map<String, String> written) {
        return written.entrySet().stream()
                .filter(field -> field.getValue().length() > (isText(field.getKey()) ? LONGEST_TEXT : LONGEST_LINE * 5))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Writes fields over others. A field that was not touched keeps what is stored; one that was, takes what was
    /// written, unless somebody else touched it too since it was shown.
    ///
    /// @param kept as stored
    /// @param seen digests ([DraftFields#digest(String)]) of the fields as they were shown to the writer
    /// @param written fields as they are to be
    /// @param known the fields that there are
    public static Merged merge(
            Map<String, String> kept, Map<String, String> seen, Map<String, String> written, List<String> known) {
        Map<String, String> fields = new LinkedHashMap<>(kept);
        Map<String, String> changed = new LinkedHashMap<>();
        List<DraftFields.Conflict> conflicts = new ArrayList<>();
        written.forEach((field, raw) -> {
            if (!known.contains(field)) {
                return;
            }
            String mine = calm(field, raw);
            String theirs = kept.getOrDefault(field, "");
            String shown = seen.getOrDefault(field, "");
            if (mine.equals(theirs) || DraftFields.digest(mine).equals(shown)) {
                return;
            }
            if (DraftFields.digest(theirs).equals(shown) || (shown.isEmpty() && theirs.isEmpty())) {
                changed.put(field, mine);
            } else {
                conflicts.add(new DraftFields.Conflict(field, theirs, mine));
            }
        });
        put(fields, changed);
        return new Merged(fields, changed, conflicts);
    }

    /// Writes values over fields; an empty one takes the field away.
    static void put(Map<String, String> fields, Map<String, String> values) {
        values.forEach((field, value) -> {
            if (value.isEmpty()) {
                fields.remove(field);
            } else {
                fields.put(field, value);
            }
        });
    }

    /// As it is kept: line ends of one kind, no control characters; minutes a number within its limits; an
    /// address whole. What cannot be ([FieldFault]) is asked for before.
    static String calm(String field, String typed) {
        String plain = typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
        if (field.equals(MINUTES)) {
            return SpokenMinutes.in(plain)
                    .map(minutes -> String.valueOf(Math.min(minutes, MOST_IN_ALL)))
                    .orElse("");
        }
        if (field.equals(ADDRESS)) {
            return LinkAddress.whole(plain);
        }
        return isText(field) || field.equals("territoires") || field.equals("secteurs")
                ? plain
                : plain.replaceAll("\\s+", " ");
    }
}
