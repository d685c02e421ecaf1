package org.vitaressources.notebooks.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.vitaressources.contributions.DraftFields;
import org.vitaressources.notebooks.Entry;
import org.vitaressources.notebooks.EntryDrafting;
import org.vitaressources.notebooks.EntryFields;
import org.vitaressources.ui.Moments;

/// Saves the form of an entry a moment after each change, for the script of the page: the same answers as for
/// a draft.
@Controller
class EntryAutosaveController {
    private final EntryDrafting drafting;
    private final Moments moments;
    private final MessageSource messages;

    EntryAutosaveController(EntryDrafting drafting, Moments moments, MessageSource messages) {
        this.drafting = drafting;
        this.moments = moments;
        this.messages = messages;
    }

    /// What came of it.
    ///
    /// @param seen digests of the fields that are as the page has them
    /// @param renewed fields that were changed elsewhere and not here
    /// @param conflicts labels of fields that were changed on both sides, by name
    /// @param progress nothing: how far an entry is is not measured
    record Saved(
            int version,
            String said,
            Map<String, String> seen,
            List<Renewed> renewed,
            Map<String, String> conflicts,
            @Nullable Object progress) {}

    /// A field as it is stored now.
    record Renewed(String field, String text, String seen) {}

    /// Answers 409 when a field was changed on both sides (all others are saved), or when it may not be
    /// written in any
    /// more; 422 when something is too long.
    @PostMapping("/atelier/entrees/{id}/brouillon")
    ResponseEntity<Saved> save(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale) {
        EntryForm form = EntryForm.of(parameters);
        Entry entry = drafting.own(member.id(), id);
        Optional<String> excess = EntryFields.excess(form.written());
        if (excess.isPresent()) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, entry, say("notebook.problem.long", locale));
        }
        if (!entry.state().isWithAuthor()) {
            return answer(HttpStatus.CONFLICT, entry, say("autosave.closed", locale));
        }
        return answer(drafting.write(member.id(), id, form.seen(), form.written()), form, locale);
    }

    private ResponseEntity<Saved> answer(EntryDrafting.Written saved, EntryForm form, Locale locale) {
        Map<String, String> stored = EntryFields.of(saved.entry().draft());
        Set<String> disputed =
                saved.conflicts().stream().map(EntryFields.Conflict::field).collect(Collectors.toSet());
        Map<String, String> seen = new LinkedHashMap<>();
        List<Renewed> renewed = new ArrayList<>();
        form.written().forEach((field, text) -> {
            String there = stored.getOrDefault(field, "");
            String digest = DraftFields.digest(there);
            if (DraftFields.digest(text).equals(digest)) {
                seen.put(field, digest);
            } else if (!disputed.contains(field) && !digest.equals(form.seen().get(field))) {
                renewed.add(new Renewed(field, there, digest));
            }
        });
        Map<String, String> labels = new LinkedHashMap<>();
        disputed.forEach(field -> labels.put(field, say(label(field), locale)));
        String said = labels.isEmpty()
                ? say(
                        "autosave.saved",
                        locale,
                        moments.hour(locale, saved.entry().changed()))
                : say(
                        "autosave.conflict",
                        locale,
                        labels.values().stream().distinct().collect(Collectors.joining(", ")));
        return ResponseEntity.status(labels.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(new Saved(saved.entry().version(), said, seen, renewed, labels, null));
    }

    private ResponseEntity<Saved> answer(HttpStatus status, Entry entry, String said) {
        return ResponseEntity.status(status)
                .body(new Saved(entry.version(), said, Map.of(), List.of(), Map.of(), null));
    }

    /// Key of the words for a field.
    static String label(String field) {
        return field.startsWith("chiffres.") || field.startsWith("fichier.")
                ? "notebook.field." + field.substring(0, field.indexOf('.'))
                : field.startsWith("partie.")
                        ? "notebook.part." + field.substring("partie.".length())
                        : "notebook.field." + field;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
