package org.vitaressources.contributions.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Completeness;
import org.vitaressources.contributions.Completeness.Gap;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.SheetForm;

/// Says how far a draft is, and what would help most.
@Component
class ProgressViews {
    private static final String SECTION = "section.";

    private final MessageSource messages;

    ProgressViews(MessageSource messages) {
        this.messages = messages;
    }

    ProgressView of(Draft draft, Locale locale) {
        Completeness completeness = Completeness.of(draft);
        return new ProgressView(
                completeness.share(),
                say("progress.share", locale, completeness.share()),
                completeness.gap().map(gap -> advice(gap, draft.type(), locale)).orElse(""),
                completeness.gap().map(gap -> anchor(gap.field())).orElse(""));
    }

    /// Id of the control of a field.
    static String anchor(String field) {
        return field.replace('.', '-');
    }

    private String advice(Gap gap, String type, Locale locale) {
        if (!gap.field().startsWith(SECTION)) {
            return say("advice." + gap.field(), locale);
        }
        String section = gap.field().substring(SECTION.length());
        String heading = SheetForm.of(type).heading(section);
        if (section.equals(SheetForm.FREE_TEXT)) {
            return say(gap.begun() ? "advice.text.more" : "advice.text", locale);
        }
        return gap.begun()
                ? say("advice.section.more", locale, heading)
                : say("advice.section", locale, heading, hint(type, section, locale));
    }

    /// What belongs in a section.
    String hint(String type, String section, Locale locale) {
        return say("sheet." + type + "." + section, locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
