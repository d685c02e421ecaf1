package org.vitaressources.exports.writing;

import java.util.ArrayList;
import java.util.List;
import org.vitaressources.exports.Making;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Run;
import org.vitaressources.kits.Question;

/// A question as one reads it where nothing checks the answers.
public final class QuestionBlocks {
    private QuestionBlocks() {}

    /// What is asked and what can be answered; to the trainer also what is right and what is said about it.
    public static List<Block> of(Question question, boolean answers, Making making) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(Run.strong(question.prompt()))));
        if (question.choices().isEmpty()) {
            blocks.add(Block.Paragraph.of(making.say("export.text.question.open")));
        } else {
            blocks.add(new Block.Items(
                    true,
                    question.choices().stream()
                            .map(choice -> List.<Block>of(choice(choice, answers, making)))
                            .toList()));
        }
        if (answers && !question.feedback().isBlank()) {
            blocks.add(Block.Paragraph.of(making.say("export.text.question.feedback", question.feedback())));
        }
        return blocks;
    }

    private static Block choice(Question.Choice choice, boolean answers, Making making) {
        if (!answers) {
            return Block.Paragraph.of(choice.text());
        }
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(choice.text(), choice.right(), false, false, ""));
        if (choice.right()) {
            runs.add(Run.of(" ✓ " + making.say("export.text.question.right")));
        }
        if (!choice.feedback().isBlank()) {
            runs.add(new Run("\n" + choice.feedback(), false, true, false, ""));
        }
        return new Block.Paragraph(runs);
    }
}
