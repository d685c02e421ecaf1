package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.feedback.Declining;
import org.vitaressources.feedback.Declining.Many;
import org.vitaressources.feedback.FeedbackDesk.Row;
import org.vitaressources.feedback.Moderation;
import org.vitaressources.feedback.ReactionEvent;
import org.vitaressources.feedback.ReactionId;
import org.vitaressources.feedback.Reactions;

/// One step on all that a moderator has ticked, to be taken back for a while.
@Controller
class DeskBulkController {
    private final Declining declining;
    private final Moderation moderation;
    private final Reactions reactions;
    private final ReactionViews views;

    DeskBulkController(Declining declining, Moderation moderation, Reactions reactions, ReactionViews views) {
        this.declining = declining;
        this.moderation = moderation;
        this.reactions = reactions;
        this.views = views;
    }

    /// One on which the step was not taken.
    record Left(ReactionView view, String reason) {}

    @PostMapping("/relecture/retours/lot")
    String take(
            @RequestParam(name = "id", defaultValue = "") List<String> written,
            @RequestParam(defaultValue = "") String etape,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        List<ReactionId> ids = written.stream()
                .flatMap(id -> ReactionId.parse(id).stream())
                .distinct()
                .toList();
        Optional<Many> step = Arrays.stream(Many.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(etape))
                .findFirst();
        model.addAttribute("ids", ids);
        model.addAttribute("step", etape);
        model.addAttribute("note", note);
        if (ids.isEmpty() || step.isEmpty() || note.strip().length() > ReactionEvent.LONGEST_NOTE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "problem", "feedback.bulk." + (ids.isEmpty() ? "nothing" : step.isEmpty() ? "no-step" : "long"));
            return "feedback/desk-bulk";
        }
        Declining.Outcome outcome = declining.take(step.get(), ids, note, member);
        model.addAttribute(
                "taken", outcome.done().stream().map(row -> view(row, locale)).toList());
        model.addAttribute(
                "left",
                outcome.refused().stream()
                        .map(refused -> new Left(
                                view(refused.row(), locale), refused.reason().name()))
                        .toList());
        model.addAttribute(
                "undoable",
                outcome.done().stream()
                        .map(row -> row.reaction().id())
                        .filter(id -> isUndoable(id, member))
                        .toList());
        model.addAttribute("over", Math.max(0, ids.size() - Declining.MOST));
        return "feedback/desk-bulk";
    }

    private boolean isUndoable(ReactionId id, SignedInMember member) {
        return reactions
                .byId(id)
                .flatMap(reaction -> moderation.undoable(reaction, member))
                .isPresent();
    }

    private ReactionView view(Row row, Locale locale) {
        return views.of(row.reaction(), row.resource(), locale);
    }
}
