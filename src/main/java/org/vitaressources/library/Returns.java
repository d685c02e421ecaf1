package org.vitaressources.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What came back to a resource since it was published, once a moderator let it through: kept in
/// `content/retours/<id of the resource>.yml`. Immutable; what changes it gives another one, for
/// [Returning#change(ResourceId, java.util.function.UnaryOperator)].
///
/// @param trials of others who tried it, in the order of the file
/// @param questions to its authors, with their answers, in the order of the file
/// @param checked when its authors last said that it still holds
/// @param rhythm after how many months they want to look at it again, 1 to 120
/// @param source what they last said of the practice that theirs was made from
public record Returns(
        List<Trial> trials,
        List<AnsweredQuestion> questions,
        Optional<LocalDate> checked,
        Optional<Integer> rhythm,
        Optional<SourceReply> source) {
    /// Nothing came back yet.
    public static final Returns NONE =
            new Returns(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The longest rhythm, in months.
    public static final int LONGEST_RHYTHM = 120;

    public Returns {
        trials = List.copyOf(trials);
        questions = List.copyOf(questions);
        rhythm.filter(months -> months < 1 || months > LONGEST_RHYTHM).ifPresent(months -> {
            throw new IllegalArgumentException("Not a rhythm in months: " + months);
        });
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /// With a trial, in the place of the one with its id when there is one.
    public Returns with(Trial trial) {
        return new Returns(put(trials, trial, Trial::id), questions, checked, rhythm, source);
    }

    /// Without the trial of this id.
    public Returns withoutTrial(String id) {
        return new Returns(
                trials.stream().filter(trial -> !trial.id().equals(id)).toList(), questions, checked, rhythm, source);
    }

    /// With a question, in the place of the one with its id when there is one.
    public Returns with(AnsweredQuestion question) {
        return new Returns(trials, put(questions, question, AnsweredQuestion::id), checked, rhythm, source);
    }

    /// Without the question of this id.
    public Returns withoutQuestion(String id) {
        return new Returns(
                trials,
                questions.stream().filter(question -> !question.id().equals(id)).toList(),
                checked,
                rhythm,
                source);
    }

    /// Its authors say on this day that it still holds.
    public Returns checkedOn(LocalDate day) {
        return new Returns(trials, questions, Optional.of(day), rhythm, source);
    }

    /// With another rhythm.
    ///
    /// @param months nothing for none
    public Returns every(@Nullable Integer months) {
        return new Returns(trials, questions, checked, Optional.ofNullable(months), source);
    }

    /// Its authors say this of its source, in the place of what they said before.
    public Returns with(SourceReply reply) {
        return new Returns(trials, questions, checked, rhythm, Optional.of(reply));
    }

    private static <T> List<T> put(List<T> all, T item, Function<T, String> id) {
        List<T> changed = new ArrayList<>(all);
        for (int i = 0; i < changed.size(); i++) {
            if (id.apply(changed.get(i)).equals(id.apply(item))) {
                changed.set(i, item);
                return changed;
            }
        }
        changed.add(item);
        return changed;
    }
}
