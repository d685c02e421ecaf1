package org.vitaressources.contributions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftFields;
import org.vitaressources.contributions.DraftLimits;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.contributions.SourceResources;
import org.vitaressources.ui.Moments;

/// Saves the form a moment after each change, for the script of the page.
@Controller
class AutosaveController {
    private final Drafting drafting;
    private final ProgressViews progress;
    private final ConflictViews conflicts;
    private final PlaceBoxes places;
    private final SourceResources sources;
    private final Moments moments;
    private final MessageSource messages;

    AutosaveController(
            Drafting drafting,
            ProgressViews progress,
            ConflictViews conflicts,
            PlaceBoxes places,
            SourceResources sources,
            Moments moments,
            MessageSource messages) {
        this.drafting = drafting;
        this.progress = progress;
        this.conflicts = conflicts;
        this.places = places;
        this.sources = sources;
        this.moments = moments;
        this.messages = messages;
    }

    /// What came of it.
    ///
    /// @param version of the contribution
    /// @param said in words
    /// @param seen digests of the fields that are as the page has them
    /// @param renewed fields that were changed elsewhere and not here
    /// @param conflicts labels of fields that were changed on both sides, by name
    record Saved(
            int version,
            String said,
            Map<String, String> seen,
            List<Renewed> renewed,
            Map<String, String> conflicts,
            ProgressView progress) {}

    /// A field as it is stored now.
    record Renewed(String field, String text, String seen) {}

    /// Answers 409 when a field was changed on both sides (all others are saved), or when it may not be written in any
    /// more; 422 when something is too long.
    @PostMapping("/contributions/{id}/brouillon")
    ResponseEntity<Saved> save(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        DraftForm form = DraftForm.of(parameters);
        Contribution contribution = drafting.own(member.id(), id);
        Map<String, String> written = sources.resolved(places.withCodes(form.written()), contribution.draft());
        Optional<DraftLimits.Excess> excess = DraftLimits.excess(written);
        if (excess.isPresent()) {
            String field = excess.get().field();
            String said = say(
                    field.isEmpty() ? "problem.draft.long" : "problem.field.long.named",
                    locale,
                    excess.get().longest(),
                    excess.get().length(),
                    conflicts.label(field, contribution.draft().type(), locale));
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, contribution, said, locale);
        }
        if (!contribution.state().isWithAuthor()) {
            return answer(HttpStatus.CONFLICT, contribution, say("autosave.closed", locale), locale);
        }
        Drafting.Written saved = drafting.write(member.id(), id, form.seen(), written);
        return answer(saved, form.seen(), written, locale);
    }

    private ResponseEntity<Saved> answer(
            Drafting.Written saved, Map<String, String> shown, Map<String, String> written, Locale locale) {
        Contribution contribution = saved.contribution();
        Map<String, String> stored = DraftFields.of(contribution.draft());
        Set<String> disputed =
                saved.conflicts().stream().map(DraftFields.Conflict::field).collect(Collectors.toSet());
        Map<String, String> seen = new LinkedHashMap<>();
        List<Renewed> renewed = new ArrayList<>();
        written.forEach((field, text) -> {
            String there = stored.getOrDefault(field, "");
            String digest = DraftFields.digest(there);
            if (DraftFields.digest(text).equals(digest)) {
                seen.put(field, digest);
            } else if (!disputed.contains(field) && !digest.equals(shown.get(field))) {
                boolean source = SourceResources.FACTS.contains(field.replaceFirst("^fait\\.", ""));
                renewed.add(new Renewed(field, source ? sources.shown(there) : there, digest));
            }
        });
        Map<String, String> labels = new LinkedHashMap<>();
        saved.conflicts()
                .forEach(conflict -> labels.put(
                        conflict.field(),
                        conflicts.label(conflict.field(), contribution.draft().type(), locale)));
        String said = labels.isEmpty()
                ? say("autosave.saved", locale, moments.hour(locale, contribution.changed()))
                : say("autosave.conflict", locale, String.join(", ", labels.values()));
        return ResponseEntity.status(labels.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(new Saved(
                        contribution.version(),
                        said,
                        seen,
                        renewed,
                        labels,
                        progress.of(contribution.draft(), locale)));
    }

    private ResponseEntity<Saved> answer(HttpStatus status, Contribution contribution, String said, Locale locale) {
        return ResponseEntity.status(status)
                .body(new Saved(
                        contribution.version(),
                        said,
                        Map.of(),
                        List.of(),
                        Map.of(),
                        progress.of(contribution.draft(), locale)));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
