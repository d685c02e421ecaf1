package org.vitaressources.kits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.ui.Durations;

/// A kit as the sections of a training resource in Markdown, for everybody: without the notes of the trainer, with the
/// credits of each step. French, which is the language of the collection.
@Component
class KitText {
    private static final Locale LANGUAGE = Locale.FRENCH;

    private final Credits credits;
    private final MessageSource messages;

    KitText(Credits credits, MessageSource messages) {
        this.credits = credits;
        this.messages = messages;
    }

    /// Sections by id: those of a `support-de-formation`.
    Map<String, String> sections(Kit kit) {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("objectifs", list(kit.list("objectifs")));
        sections.put("public", joined(List.of(plain(kit.field("public")), list(kit.list("prerequis")))));
        sections.put(
                "duree",
                say(
                        "kit.text.duration",
                        Durations.of(kit.minutes()),
                        kit.sessions().size()));
        sections.put(
                "deroule", joined(kit.sessions().stream().map(this::session).toList()));
        sections.put("evaluation", questions(kit));
        sections.values().removeIf(String::isBlank);
        return sections;
    }

    private String session(Session session) {
        StringBuilder text = new StringBuilder("### ").append(plain(session.title()));
        if (!session.aim().isEmpty()) {
            text.append("\n\n").append(plain(session.aim()));
        }
        session.steps().stream()
                .filter(step -> !step.isForTheTrainerAlone())
                .forEach(step -> text.append("\n\n").append(step(step)));
        return text.toString();
    }

    private String step(Step step) {
        String title = step.title().isEmpty() && !step.sources().isEmpty()
                ? step.sources().getFirst().title()
                : step.title();
        StringBuilder text = new StringBuilder("#### ").append(plain(title));
        if (step.minutes() > 0) {
            text.append(" (").append(step.minutes()).append(" min)");
        }
        for (String field : List.of("but", "consigne", "groupe", "materiel", "texte", "enonce", "adresse")) {
            if (!step.field(field).isEmpty()) {
                text.append("\n\n")
                        .append(field.equals("texte") ? "" : label(field))
                        .append(plain(step.field(field)));
            }
        }
        step.file()
                .ifPresent(file -> text.append(file.isPicture() ? "\n\n![" : "\n\n[")
                        .append(plain(file.isPicture() ? step.alternative() : file.shown()))
                        .append("](")
                        .append(file.name())
                        .append(")"));
        List<Credit> owed = credits.of(step, LANGUAGE);
        for (int i = 0; i < owed.size(); i++) {
            Source source = step.sources().get(i);
            if (source.isQuoted()) {
                text.append("\n\n> ").append(plain(source.quote()).replace("\n", "\n> "));
            }
            text.append("\n\n").append(plain(owed.get(i).line()));
        }
        return text.toString();
    }

    private String questions(Kit kit) {
        return list(kit.steps().stream()
                .flatMap(step -> step.question().stream())
                .map(Question::prompt)
                .filter(prompt -> !prompt.isBlank())
                .map(prompt -> prompt.replace('\n', ' '))
                .toList());
    }

    private String label(String field) {
        return "**" + say("kit.field." + field) + "**\u00A0: ";
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }

    private static String list(List<String> items) {
        return String.join("\n", items.stream().map(item -> "- " + plain(item)).toList());
    }

    private static String joined(List<String> parts) {
        return String.join(
                "\n\n", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    /// What people typed is text: no sign of it begins a heading, a link or a picture.
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1")
                .replaceAll("(?m)^(\\s*)([-+]|\\d+[.)])(?=\\s)", "$1\\\\$2");
    }
}
