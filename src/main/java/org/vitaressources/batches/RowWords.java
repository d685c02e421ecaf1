package org.vitaressources.batches;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Says in words what was found in a row, and what to do about it.
@Component
public class RowWords {
    private final MessageSource messages;

    RowWords(MessageSource messages) {
        this.messages = messages;
    }

    /// Keys of descriptions are named as the model of the table names them, other rows by their number.
    public String of(Finding finding, Locale locale) {
        Object[] arguments = finding.args().toArray();
        int last = arguments.length - 1;
        String bare = "";
        switch (finding.code()) {
            case VALUE_BAD, VALUE_KEPT -> arguments[0] = key(finding.args().getFirst(), locale);
            case CONCEPT_UNKNOWN -> {
                arguments[0] = key(finding.args().getFirst(), locale);
                bare = bare(finding);
            }
            case FILE_MISSING, TERRITORY_UNKNOWN, LICENCE_UNKNOWN -> bare = bare(finding);
            case FILE_TWICE, TITLE_TWICE, ID_TWICE, SAME_BYTES ->
                arguments[last] = other(finding.args().getLast(), locale);
            default -> {}
        }
        return say("batches.finding." + finding.code() + bare, locale, arguments);
    }

    /// There is nothing near to propose.
    private static String bare(Finding finding) {
        return finding.args().getLast().isEmpty() ? ".bare" : "";
    }

    private String other(String row, Locale locale) {
        return row.matches("[0-9]{1,6}") ? say("batches.row.line", locale, row) : row;
    }

    /// Why it was not carried out, or not undone; empty when it was.
    public String reason(BatchRow row, Locale locale) {
        return row.reason().isEmpty() ? "" : say("batches.reason." + row.reason(), locale);
    }

    /// Why a batch as a whole could not be examined or carried on; empty when it could.
    public String problem(Batch batch, Locale locale) {
        String problem = batch.source().problem();
        return problem.isEmpty()
                ? ""
                : say(
                        "batches.problem." + problem,
                        locale,
                        batch.source().table(),
                        batch.source().detail());
    }

    /// Name of a key of a description.
    public String key(String word, Locale locale) {
        String name = messages.getMessage("batches.column." + word, null, word, locale);
        return name == null ? word : name;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
