package org.vitaressources.feedback.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.feedback.FeedbackDesk;
import org.vitaressources.feedback.FeedbackDesk.Row;
import org.vitaressources.feedback.Moderation;
import org.vitaressources.feedback.Reaction;
import org.vitaressources.feedback.ReactionEvent;
import org.vitaressources.feedback.ReactionId;
import org.vitaressources.feedback.ReactionNotFound;
import org.vitaressources.feedback.Reactions;
import org.vitaressources.feedback.StepRefused;
import org.vitaressources.feedback.StepRefused.Reason;
import org.vitaressources.ui.Moments;

/// One reaction on the desk, with its history; also what is shown when a step is refused, with all that was typed.
@Component
class DeskOne {
    private final FeedbackDesk desk;
    private final Moderation moderation;
    private final Reactions reactions;
    private final DeskPage page;
    private final ReactionViews views;
    private final Moments moments;

    DeskOne(
            FeedbackDesk desk,
            Moderation moderation,
            Reactions reactions,
            DeskPage page,
            ReactionViews views,
            Moments moments) {
        this.desk = desk;
        this.moderation = moderation;
        this.reactions = reactions;
        this.page = page;
        this.views = views;
        this.moments = moments;
    }

    /// Something that happened, in words.
    record StepLine(ReactionEvent event, String who, String when) {}

    /// One that this moderator may see.
    Row row(String id, SignedInMember member) {
        return ReactionId.parse(id)
                .flatMap(known -> desk.find(known, member))
                .orElseThrow(() -> ReactionNotFound.byId(id));
    }

    /// The last step, when this moderator may take it back.
    void offerUndoing(Reaction reaction, SignedInMember member, Model model) {
        moderation.undoable(reaction, member).ifPresent(taken -> {
            model.addAttribute("undoable", taken);
            model.addAttribute("undoVersion", reaction.version());
        });
    }

    /// @param typed what stands in its fields
    String show(Row row, SignedInMember member, Map<String, String> typed, Model model, Locale locale) {
        model.addAttribute("item", page.item(row, member, locale));
        model.addAttribute("typed", typed);
        model.addAttribute("tab", typed.getOrDefault("vue", ""));
        List<StepLine> history = reactions.history(row.reaction().id()).stream()
                .map(event -> new StepLine(event, views.name(event.by(), locale), moments.in(locale, event.at())))
                .toList();
        model.addAttribute("history", history);
        offerUndoing(row.reaction(), member, model);
        page.replies(model);
        return "feedback/desk-one";
    }

    /// Takes a step and goes back to the list, or shows why it cannot be taken.
    String take(StepAsked asked, String done, Consumer<Reaction> step) {
        Row row = row(asked.id(), asked.member());
        try {
            if (!asked.field("version").equals(String.valueOf(row.reaction().version()))) {
                throw new StepRefused(Reason.MEANWHILE);
            }
            step.accept(row.reaction());
            String tab = asked.field("vue");
            return "redirect:/relecture/retours?fait=retour-" + done + "&dernier=" + asked.id()
                    + (DeskAddress.tabs().contains(tab) ? "&vue=" + tab : "");
        } catch (StepRefused refused) {
            asked.response().setStatus(status(refused.reason()).value());
            asked.model().addAttribute("refusal", refused.reason());
            return show(row(asked.id(), asked.member()), asked.member(), asked.form(), asked.model(), asked.locale());
        }
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case OWN -> HttpStatus.FORBIDDEN;
            case WORDS, LONG -> HttpStatus.UNPROCESSABLE_CONTENT;
            case STATE, MEANWHILE, LATE, NO_AUTHOR, GONE -> HttpStatus.CONFLICT;
        };
    }
}
