package org.vitaressources.insight;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.EditorialFile;
import org.vitaressources.library.EditorialFiles;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabularyProblem;
import org.vitaressources.vocabulary.VocabularyText;

/// The files in which decisions of editors stand. A change is tried before it is written, and is written only
/// over what it was made from.
@Component
class DecisionFiles {
    static final String PINNED = "mises-en-avant";
    static final String EXPECTED = "questions";
    static final String WANTED = "appels";

    private static final Map<String, String> HEADS = Map.of(
            PINNED,
            "# Ce que le centre montre d'abord pour une recherche, si les filtres le laissent passer.\n",
            EXPECTED,
            "# Ce que l'on demande au centre, et ce qui doit répondre.\n",
            WANTED,
            "# Ce que l'on cherche et que le centre n'a pas encore : montré à qui veut contribuer.\n");

    private final EditorialFiles files;
    private final Vocabularies vocabularies;

    DecisionFiles(EditorialFiles files, Vocabularies vocabularies) {
        this.files = files;
        this.vocabularies = vocabularies;
    }

    /// What is decided.
    ///
    /// @param step one word for the log
    /// @param about what it is about
    /// @param note more of it, perhaps empty
    record Decision(String file, String step, String about, String note) {}

    /// Writes a decision.
    ///
    /// @param change of the file
    /// @param check of the vocabularies as they would be; refuses what must not be
    void write(Decision decision, MemberId by, UnaryOperator<VocabularyText> change, Consumer<Vocabularies> check) {
        String file = decision.file();
        problem(vocabularies, file).ifPresent(problem -> {
            throw new DecisionRefused("broken", problem.file(), problem.message());
        });
        EditorialFile now = files.file(file);
        String head = HEADS.getOrDefault(file, "");
        VocabularyText changed =
                change.apply(new VocabularyText(file + ".yml", now.text().isBlank() ? head : now.text()));
        Vocabularies then = vocabularies.with(file, changed.text());
        problem(then, file).ifPresent(problem -> {
            throw new DecisionRefused("file", problem.message());
        });
        check.accept(then);
        files.write(new EditorialFiles.Writing(
                file,
                now.sum(),
                changed.text(),
                by.value(),
                decision.step(),
                decision.about().strip(),
                decision.note().strip()));
    }

    private static Optional<VocabularyProblem> problem(Vocabularies vocabularies, String file) {
        return vocabularies.problems().stream()
                .filter(problem -> problem.file().startsWith(file + "."))
                .findFirst();
    }
}
