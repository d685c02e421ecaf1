package org.vitaressources.kits.web;

import java.time.Clock;
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
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.DraftFields;
import org.vitaressources.kits.FieldFault;
import org.vitaressources.kits.KitFields;
import org.vitaressources.ui.Moments;

/// The answers of a form that is saved a moment after each change: the same as for a draft.
@Component
class KitSaved {
    private final Moments moments;
    private final MessageSource messages;
    private final Clock clock;

    KitSaved(Moments moments, MessageSource messages, Clock clock) {
        this.moments = moments;
        this.messages = messages;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param seen digests of the fields that are as the page has them
    /// @param renewed fields that were changed elsewhere and not here
    /// @param conflicts labels of fields that were changed on both sides, by name
    /// @param progress nothing: how far a kit is is not measured
    record Saved(
            String said,
            Map<String, String> seen,
            List<Renewed> renewed,
            Map<String, String> conflicts,
            @Nullable Object progress) {}

    /// A field as it is stored now.
    record Renewed(String field, String text, String seen) {}

    /// A conflict, to be decided.
    ///
    /// @param label of the field in words
    record Pair(String field, String anchor, String label, String kept, String written, boolean both) {}

    /// Nothing was written: something is too long.
    ResponseEntity<Saved> tooLong(String field, Locale locale) {
        String said = say("kit.problem.long", locale, label(field, locale), KitFields.LONGEST_TEXT);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Saved(said, Map.of(), List.of(), Map.of(), null));
    }

    /// 200, 409 when a field was changed on both sides, or 422 when one cannot be kept as it is; all others are saved.
    ///
    /// @param form without what cannot be kept
    ResponseEntity<Saved> answer(KitFields.Merged merged, KitForm form, List<FieldFault> faults, Locale locale) {
        Set<String> disputed =
                merged.conflicts().stream().map(DraftFields.Conflict::field).collect(Collectors.toSet());
        Map<String, String> seen = new LinkedHashMap<>();
        List<Renewed> renewed = new ArrayList<>();
        form.written().forEach((field, text) -> {
            String there = merged.fields().getOrDefault(field, "");
            String digest = DraftFields.digest(there);
            if (DraftFields.digest(text).equals(digest) || merged.changed().containsKey(field)) {
                seen.put(field, digest);
            } else if (!disputed.contains(field) && !digest.equals(form.seen().get(field))) {
                renewed.add(new Renewed(field, there, digest));
            }
        });
        Map<String, String> labels = new LinkedHashMap<>();
        disputed.forEach(field -> labels.put(field, label(field, locale)));
        if (labels.isEmpty() && !faults.isEmpty()) {
            FieldFault first = faults.getFirst();
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(new Saved(say(first.message(), locale, first.argument()), seen, renewed, labels, null));
        }
        String said = labels.isEmpty()
                ? say("autosave.saved", locale, moments.hour(locale, clock.instant()))
                : say("autosave.conflict", locale, String.join(", ", labels.values()));
        return ResponseEntity.status(labels.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(new Saved(said, seen, renewed, labels, null));
    }

    /// The two texts of each field that both sides changed.
    List<Pair> pairs(KitFields.Merged merged, Locale locale) {
        return merged.conflicts().stream()
                .map(conflict -> new Pair(
                        conflict.field(),
                        conflict.field().replace('.', '-'),
                        label(conflict.field(), locale),
                        conflict.kept(),
                        conflict.written(),
                        KitFields.isText(conflict.field())))
                .toList();
    }

    /// Name of a field in words.
    String label(String field, Locale locale) {
        String name = field.replaceFirst("\\..*", "");
        String number = field.replaceFirst("^[^.]*\\.?", "");
        String label = Optional.ofNullable(messages.getMessage("kit.field." + name, null, name, locale))
                .orElse(name);
        return number.isEmpty() ? label : label + " " + number;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
