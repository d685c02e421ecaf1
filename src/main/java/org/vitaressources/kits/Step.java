package org.vitaressources.kits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that happens in a session.
///
/// @param version raised by each change of it
/// @param fields those of [KitFields#of(StepKind)], and what is known of its sources ([Source])
public record Step(PartId id, StepKind kind, int version, Map<String, String> fields) {
    public Step {
        fields = Map.copyOf(fields);
    }

    /// What a field holds; empty when it holds nothing.
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// As its author called it; perhaps empty.
    public String title() {
        return field(KitFields.TITLE);
    }

    /// What it is for.
    public String aim() {
        return field("but");
    }

    /// What only the trainer sees.
    public String notes() {
        return field("notes");
    }

    /// How long it takes; 0 when that is not said.
    public int minutes() {
        String written = field(KitFields.MINUTES);
        return written.isEmpty() ? 0 : Integer.parseInt(written);
    }

    /// The file that the trainer brought for it, when it has one.
    public Optional<StepFile> file() {
        return kind == StepKind.FILE ? StepFile.of(fields) : Optional.empty();
    }

    /// What its picture shows, for who does not see it: as its author said, else what the step is called, else the name
    /// of the file.
    public String alternative() {
        return Stream.of(field(KitFields.ALTERNATIVE), title())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .or(() -> file().map(StepFile::shown))
                .orElse("");
    }

    /// Its author said what its picture shows.
    public boolean isDescribed() {
        return !field(KitFields.ALTERNATIVE).isEmpty();
    }

    /// Learners never see it: a note, or a file that is kept for the trainer.
    public boolean isForTheTrainerAlone() {
        return kind.isForTheTrainerAlone()
                || (kind == StepKind.FILE && field("reserve").equals("oui"));
    }

    /// The resources that it stands on, in order.
    public List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (int rank = 1; rank <= kind.sources(); rank++) {
            Source.of(fields, rank).ifPresent(sources::add);
        }
        return sources;
    }

    /// The question that it asks, when it asks one.
    public Optional<Question> question() {
        return kind == StepKind.QUESTION ? Optional.of(Question.of(this)) : Optional.empty();
    }
}
