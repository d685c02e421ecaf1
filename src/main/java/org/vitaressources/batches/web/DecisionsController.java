package org.vitaressources.batches.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.BatchDecisions;
import org.vitaressources.batches.BatchRefused;
import org.vitaressources.batches.BatchState;
import org.vitaressources.batches.BatchWork;
import org.vitaressources.batches.Choice;
import org.vitaressources.batches.Imports;

/// What people decide about a batch. Each leads back to its page, which says where it stands; what is no longer
/// possible
/// is said there too.
@Controller
class DecisionsController {
    private final BatchAccess access;
    private final BatchDecisions decisions;
    private final Imports imports;
    private final BatchWork work;

    DecisionsController(BatchAccess access, BatchDecisions decisions, Imports imports, BatchWork work) {
        this.access = access;
        this.decisions = decisions;
        this.imports = imports;
        this.work = work;
    }

    @PostMapping("/administration/lots/{id}/examen")
    String examine(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        Batch imported = access.imported(id, member);
        if (imported.state() == BatchState.COLLECTING && imports.sent(imported).isEmpty()) {
            return "redirect:/administration/lots/" + imported.id() + "?fait=lot-vide";
        }
        return step(imported, "", batch -> decisions.examine(batch, member.id().value()));
    }

    @PostMapping("/administration/lots/{id}/execution")
    String run(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        return step(
                access.seen(id, member),
                "",
                batch -> decisions.run(batch, member.id().value()));
    }

    @PostMapping("/administration/lots/{id}/arret")
    String stop(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        return step(
                access.seen(id, member),
                "lot-arrete",
                batch -> decisions.stop(batch, member.id().value()));
    }

    @PostMapping("/administration/lots/{id}/abandon")
    String abandon(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        return step(
                access.seen(id, member),
                "lot-abandonne",
                batch -> decisions.abandon(batch, member.id().value()));
    }

    @PostMapping("/administration/lots/{id}/choix")
    String choose(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String ligne,
            @RequestParam(defaultValue = "") String choix,
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(defaultValue = "1") String page) {
        Batch batch = access.seen(id, member);
        Optional<Choice> choice = Arrays.stream(Choice.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(choix))
                .findFirst();
        boolean row = ligne.matches("[0-9]{1,6}");
        RowsAddress back = RowsAddress.of(batch.id(), vue, page);
        try {
            choice.ifPresent(one -> {
                if (row) {
                    decisions.choose(batch, Integer.parseInt(ligne), one);
                } else {
                    decisions.chooseAll(batch, one);
                }
            });
        } catch (BatchRefused e) {
            return "redirect:/administration/lots/" + batch.id() + "?fait=lot-ailleurs";
        }
        return "redirect:" + back.page(back.number()) + (row ? "#ligne-" + ligne : "");
    }

    private String step(Batch batch, String done, Consumer<Batch> step) {
        String path = "redirect:/administration/lots/" + batch.id();
        try {
            step.accept(batch);
        } catch (BatchRefused e) {
            return path + "?fait=lot-ailleurs";
        }
        work.wake();
        return done.isEmpty() ? path : path + "?fait=" + done;
    }
}
