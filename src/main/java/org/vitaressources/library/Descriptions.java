package org.vitaressources.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// Makes a [Description] of a front matter, a sidecar and what the file says of itself.
@Component
class Descriptions {
    /// Changes when the same files would be described otherwise by this program.
    static final String VERSION = "4";

    private static final String DEFAULT_LANGUAGE = "fr";
    private final Vocabularies vocabularies;
    private final Clock clock;

    Descriptions(Vocabularies vocabularies, Clock clock) {
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /// The title alone, which must be known before the body is rendered.
    static String title(FrontMatter matter, String ownTitle, String path) {
        return matter.text(FrontMatterKey.TITLE)
                .or(() -> Optional.of(ownTitle).filter(own -> !own.isBlank()))
                .orElseGet(() -> FileName.humanised(path));
    }

    /// @param matter front matter and sidecar
    /// @param facts what the main file says of itself
    /// @param path of the main file
    Described describe(FrontMatter matter, FileFacts facts, String path) {
        return describe(matter, facts, path, new Terms.Unresolved());
    }

    /// @param unresolved takes the words that no vocabulary knows
    Described describe(FrontMatter matter, FileFacts facts, String path, Terms.Unresolved unresolved) {
        LocalDate today = LocalDate.now(clock);
        Terms terms = new Terms(vocabularies, matter, unresolved);
        String title = title(matter, facts.title(), path);
        List<String> types = terms.concepts(FrontMatterKey.TYPE, SchemeName.RESOURCE_TYPES);
        List<String> sectors = terms.concepts(FrontMatterKey.SECTORS, SchemeName.SECTORS);
        List<String> structures = terms.concepts(FrontMatterKey.STRUCTURES, SchemeName.STRUCTURE_TYPES);
        List<String> themes = terms.concepts(FrontMatterKey.THEMES, SchemeName.THEMES);
        List<String> audiences = terms.concepts(FrontMatterKey.AUDIENCES, SchemeName.AUDIENCES);
        matter.text(FrontMatterKey.ARCHIVED).ifPresent(day -> matter.keep(Description.ARCHIVED, day));
        matter.text(FrontMatterKey.ARCHIVED_WHY).ifPresent(why -> matter.keep(Description.ARCHIVED_WHY, why));
        transposition(matter);
        Set<String> tags = new LinkedHashSet<>(matter.texts(FrontMatterKey.TAGS));
        tags.addAll(terms.unresolvedForeign());
        Description description = new Description(
                title,
                matter.text(FrontMatterKey.SUMMARY).orElse(facts.lead()),
                types.stream().findFirst(),
                terms.territories(),
                sectors,
                structures,
                themes,
                audiences,
                date(matter, FrontMatterKey.DATE, today).or(() -> WrittenDate.plausible(facts.created(), today)),
                date(matter, FrontMatterKey.UPDATED, today),
                matter.names(FrontMatterKey.AUTHORS),
                matter.text(FrontMatterKey.ORGANISATION),
                matter.names(FrontMatterKey.PARTNERS),
                licence(matter),
                matter.text(FrontMatterKey.LANGUAGE)
                        .or(() -> Optional.of(facts.language()).filter(stated -> !stated.isBlank()))
                        .flatMap(Descriptions::language)
                        .orElse(DEFAULT_LANGUAGE),
                matter.text(FrontMatterKey.SOURCE),
                id(matter, FrontMatterKey.ADAPTED_FROM),
                matter.flag(FrontMatterKey.FICTIONAL),
                evidence(matter),
                List.copyOf(tags),
                matter.other());
        String wish = matter.text(FrontMatterKey.SLUG)
                .map(Slug::of)
                .filter(slug -> !slug.isEmpty())
                .orElse(Slug.of(title));
        return new Described(
                description, id(matter, FrontMatterKey.ID), wish.isEmpty() ? "ressource" : wish, matter.remarks());
    }

    private static void transposition(FrontMatter matter) {
        matter.value(FrontMatterKey.TRANSPOSED_FROM)
                .ifPresent(value -> Transposition.read(value.content())
                        .ifPresentOrElse(
                                said -> matter.keep(Transposition.KEY, said),
                                () -> matter.unusable(
                                        value,
                                        "l'identifiant d'une ressource, ou « ressource », « conserve », « adapte »,"
                                                + " « abandonne » et « conditions »")));
    }

    private static Optional<Evidence> evidence(FrontMatter matter) {
        return matter.text(FrontMatterKey.EVIDENCE).flatMap(written -> {
            Optional<Evidence> evidence = Evidence.of(written);
            if (evidence.isEmpty()) {
                matter.value(FrontMatterKey.EVIDENCE)
                        .ifPresent(value -> matter.unusable(
                                value, "idee, experimentee, eprouvee ou repliquee, pas « " + written + " »"));
            }
            return evidence;
        });
    }

    private static Optional<String> date(FrontMatter matter, FrontMatterKey key, LocalDate today) {
        // `published: true` of other systems says whether, not when.
        if (matter.value(key)
                .filter(value -> value.content() instanceof Boolean)
                .isPresent()) {
            return Optional.empty();
        }
        return matter.text(key).flatMap(written -> {
            Optional<String> date = WrittenDate.read(written, today);
            if (date.isEmpty()) {
                matter.value(key)
                        .ifPresent(value -> matter.unusable(
                                value, "une date (2008, 2008-05 ou 2008-05-12), pas « " + written + " »"));
            }
            return date;
        });
    }

    private Optional<String> licence(FrontMatter matter) {
        return matter.text(FrontMatterKey.LICENCE)
                .map(written -> vocabularies
                        .scheme(SchemeName.LICENCES)
                        .resolve(written)
                        .map(concept -> concept.id())
                        .orElse(written));
    }

    private static Optional<String> language(String written) {
        String plain = Slug.of(written);
        return switch (plain) {
            case "francais", "french" -> Optional.of("fr");
            case "anglais", "english" -> Optional.of("en");
            default -> {
                String tag =
                        Locale.forLanguageTag(written.strip().replace('_', '-')).toLanguageTag();
                yield tag.equals("und") ? Optional.empty() : Optional.of(tag);
            }
        };
    }

    private static Optional<ResourceId> id(FrontMatter matter, FrontMatterKey key) {
        // `published: true` of other systems says whether, not when.
        if (matter.value(key)
                .filter(value -> value.content() instanceof Boolean)
                .isPresent()) {
            return Optional.empty();
        }
        return matter.text(key).flatMap(written -> {
            try {
                return Optional.of(new ResourceId(written));
            } catch (IllegalArgumentException e) {
                matter.value(key)
                        .ifPresent(value -> matter.unusable(
                                value, "des lettres sans accent, des chiffres et « - _ . » (80 au plus)"));
                return Optional.empty();
            }
        });
    }

    /// What a front matter says of the files beside it.
    static List<DescribedDocument> documents(FrontMatter matter) {
        List<DescribedDocument> documents = new ArrayList<>();
        matter.value(FrontMatterKey.DOCUMENTS).ifPresent(value -> {
            if (value.content() instanceof List<?> list) {
                list.forEach(item -> document(item, value, matter, documents));
            } else if (value.content() instanceof Map<?, ?> map) {
                map.forEach((file, title) ->
                        documents.add(new DescribedDocument(String.valueOf(file), Objects.toString(title, ""), "")));
            } else {
                document(value.content(), value, matter, documents);
            }
        });
        return documents;
    }

    private static void document(
            @Nullable Object item, FrontMatter.Value value, FrontMatter matter, List<DescribedDocument> documents) {
        if (item instanceof String file) {
            documents.add(new DescribedDocument(file.strip(), "", ""));
        } else if (item instanceof Map<?, ?> map
                && first(map, "fichier", "file", "nom", "path") instanceof String file) {
            documents.add(new DescribedDocument(
                    file, text(first(map, "titre", "title")), text(first(map, "description", "resume"))));
        } else {
            matter.unusable(value, "une liste de « fichier », « titre », « description »");
        }
    }

    private static @Nullable Object first(Map<?, ?> map, String... names) {
        for (String name : names) {
            if (map.get(name) != null) {
                return map.get(name);
            }
        }
        return null;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "").replaceAll("\\s+", " ").strip();
    }
}
