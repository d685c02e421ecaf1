package org.vitaressources.batches.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.TagEdit;
import org.vitaressources.batches.TagKey;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// What codes and ids of tags mean, for who reads them.
@Component
class TagLabels {
    private final Vocabularies vocabularies;
    private final MessageSource messages;

    TagLabels(Vocabularies vocabularies, MessageSource messages) {
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    /// Values of a key in words.
    List<String> values(TagKey key, List<String> values, Locale locale) {
        return values.stream().map(value -> value(key, value, locale)).toList();
    }

    String value(TagKey key, String value, Locale locale) {
        if (key == TagKey.TERRITORY) {
            return TerritoryCode.parse(value)
                    .flatMap(vocabularies.territories()::byCode)
                    .map(TagLabels::place)
                    .orElse(value);
        }
        return key.scheme()
                .flatMap(scheme -> vocabularies.scheme(scheme).byId(value))
                .map(concept -> concept.label(locale))
                .orElse(value);
    }

    /// Name of a key of a description.
    String key(String word, Locale locale) {
        String name = messages.getMessage("batches.column." + word, null, word, locale);
        return name == null ? word : name;
    }

    /// A change in one sentence.
    String edit(TagEdit edit, Locale locale) {
        String key = key(edit.key().word(), locale);
        String values = joined(edit.key(), edit.values(), locale);
        String instead = joined(edit.key(), edit.instead(), locale);
        String form = edit.action()
                + (edit.action() == TagEdit.Action.REPLACE && instead.isEmpty() ? ".all" : "")
                + (edit.action() == TagEdit.Action.REMOVE && values.isEmpty() ? ".all" : "");
        return messages.getMessage("batches.edit." + form, new Object[] {key, values, instead}, locale);
    }

    private String joined(TagKey key, List<String> values, Locale locale) {
        return values(key, values, locale).stream().collect(Collectors.joining(", "));
    }

    private static String place(Territory place) {
        boolean told = place.code().level() == TerritoryLevel.COMMUNE;
        return place.departement()
                .filter(departement -> told)
                .map(departement -> place.name() + " (" + departement.value() + ")")
                .orElse(place.name());
    }
}
