package org.vitaressources.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a group seeks to find out by acting, as the description of its *carnet de recherche-action* says.
///
/// @param question one or two sentences, perhaps empty
/// @param hypotheses what is thought to be so and is to be tried
/// @param participants the structures that take part
/// @param closed nothing is added any more
/// @param closedOn since when, as written, perhaps empty
public record Inquiry(
        String question, List<String> hypotheses, List<Participant> participants, boolean closed, String closedOn) {
    /// Id of the type of resources that have one.
    public static final String TYPE = "carnet";
    /// Key of [#question()].
    public static final String QUESTION = "question";
    /// Key of [#hypotheses()].
    public static final String HYPOTHESES = "hypotheses";
    /// Key of [#participants()].
    public static final String PARTICIPANTS = "participants";
    /// Key of [#closed()]: `ouvert` or `clos`.
    public static final String STATUS = "statut";
    /// Key of [#closedOn()].
    public static final String CLOSED_ON = "clos-le";

    public Inquiry {
        hypotheses = List.copyOf(hypotheses);
        participants = List.copyOf(participants);
    }

    /// From the keys of a description, in any spelling.
    public static Inquiry of(Map<String, Object> description) {
        return new Inquiry(
                value(description, QUESTION).map(Inquiry::line).findFirst().orElse(""),
                value(description, HYPOTHESES)
                        .map(Inquiry::line)
                        .filter(text -> !text.isEmpty())
                        .toList(),
                value(description, PARTICIPANTS)
                        .map(Participant::of)
                        .flatMap(Optional::stream)
                        .toList(),
                value(description, STATUS)
                        .map(Inquiry::line)
                        .anyMatch(word -> Slug.of(word).matches("clos|close|ferme|termine")),
                value(description, CLOSED_ON).map(Inquiry::line).findFirst().orElse(""));
    }

    /// Whether a key of a description is one of these.
    public static boolean says(String key, String word) {
        String plain = Slug.of(key);
        return plain.equals(word) || (word.endsWith("s") && plain.equals(word.substring(0, word.length() - 1)));
    }

    /// Nothing is said.
    public boolean isEmpty() {
        return question.isEmpty() && hypotheses.isEmpty() && participants.isEmpty();
    }

    private static Stream<Object> value(Map<String, Object> description, String word) {
        return description.entrySet().stream()
                .filter(entry -> says(entry.getKey(), word))
                .map(Map.Entry::getValue)
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value));
    }

    private static String line(Object written) {
        return String.valueOf(written).replaceAll("\\s+", " ").strip();
    }
}
