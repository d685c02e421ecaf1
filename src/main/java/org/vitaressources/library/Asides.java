package org.vitaressources.library;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.vitaressources.text.Address;
import org.vitaressources.text.Passage;
import org.vitaressources.text.SafeHtml;

/// Passages of the page of a resource that are not of its text, with the anchors that the page gives them. In French,
/// the language of the collection.
final class Asides {
    private Asides() {}

    static List<Passage> of(Resource resource) {
        List<Passage> asides = new ArrayList<>();
        resource.description()
                .transposition()
                .filter(said -> !said.isBare())
                .ifPresent(said -> add(
                        asides,
                        "Ce qui a été transposé",
                        "transposition",
                        lines(
                                line("Conservé : ", said.kept()),
                                line("Adapté : ", said.adapted()),
                                line("Abandonné : ", said.dropped()),
                                line("Conditions : ", said.conditions()))));
        resource.returns()
                .trials()
                .forEach(trial -> add(asides, "Nous l’avons essayé", "essai-" + trial.id(), of(trial)));
        resource.returns()
                .questions()
                .forEach(question -> add(
                        asides,
                        "Questions et réponses",
                        "question-" + question.id(),
                        lines(question.question(), question.answer())));
        return asides;
    }

    private static String of(Trial trial) {
        String result = switch (trial.result()) {
            case SUCCESS -> "réussi";
            case PARTIAL -> "réussi en partie";
            case UNSUCCESSFUL -> "sans suite";
        };
        return lines(
                trial.structure().isEmpty() ? "Essai " + result : trial.structure() + " : essai " + result,
                line("Conservé : ", trial.kept()),
                line("Adapté : ", trial.adapted()),
                line("Abandonné : ", trial.dropped()),
                line("Obstacle : ", trial.obstacle()));
    }

    private static String line(String label, String text) {
        return text.isBlank() ? "" : label + text;
    }

    private static String lines(String... lines) {
        StringJoiner all = new StringJoiner("\n");
        for (String line : lines) {
            if (!line.isBlank()) {
                all.add(line);
            }
        }
        return all.toString();
    }

    private static void add(List<Passage> asides, String heading, String anchor, String text) {
        asides.add(new Passage(new Address.Section(List.of(heading), anchor), anchor, text, SafeHtml.EMPTY));
    }
}
