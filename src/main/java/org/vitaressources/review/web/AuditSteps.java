package org.vitaressources.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vitaressources.accounts.AccountEvent;
import org.vitaressources.library.Revision;

/// Everything that the log can tell of, as its filter has it.
final class AuditSteps {
    /// `CONTRIBUTION:acceptance`, `ACCOUNT:SIGNED_IN`, `RESOURCE:DISK`.
    static final List<String> ALL = Stream.of(
                    Stream.of(
                                    "beginning",
                                    "submission",
                                    "take-back",
                                    "claim",
                                    "release",
                                    "changes-requested",
                                    "acceptance",
                                    "rejection",
                                    "scheduling",
                                    "scheduling-cancelled",
                                    "undoing",
                                    "publication",
                                    "publication-failed",
                                    "reconciliation",
                                    "withdrawal",
                                    "archiving",
                                    "unarchiving",
                                    "trash",
                                    "restoration",
                                    "deletion",
                                    "remark",
                                    "answer",
                                    "remark-answer",
                                    "settlement")
                            .map(step -> "CONTRIBUTION:" + step),
                    Arrays.stream(Revision.Kind.values()).map(kind -> "RESOURCE:" + kind),
                    Arrays.stream(AccountEvent.Kind.values()).map(kind -> "ACCOUNT:" + kind))
            .flatMap(steps -> steps)
            .toList();

    private AuditSteps() {}

    /// A step that may be chosen.
    ///
    /// @param message key of what was done
    record Choice(String id, String message) {}

    static List<Choice> choices() {
        return ALL.stream().map(step -> new Choice(step, message(step))).toList();
    }

    /// Key of the message that says what was done.
    static String message(String step) {
        String[] parts = step.split(":", 2);
        return switch (parts[0]) {
            case "CONTRIBUTION" -> "contribution.step." + parts[1];
            case "ACCOUNT" -> "event." + parts[1];
            default -> "audit.resource." + parts[1];
        };
    }
}
