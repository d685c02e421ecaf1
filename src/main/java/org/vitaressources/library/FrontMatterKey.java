package org.vitaressources.library;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The keys of a description: our French words first, then what other systems write for the same thing. The form of a
/// key (case, accents, spaces, `_`) never matters.
// The lists come from List.of: immutable, which the type does not tell.
@SuppressWarnings("ImmutableEnumChecker")
enum FrontMatterKey {
    ID(List.of("id", "identifiant"), List.of()),
    TITLE(List.of("titre"), List.of("title", "name", "nom", "herotext")),
    SUMMARY(
            List.of("resume"),
            List.of("description", "summary", "abstract", "excerpt", "chapo", "short-description", "tagline")),
    TYPE(List.of("type", "types"), List.of("nature")),
    TERRITORIES(
            List.of("territoires", "territoire"),
            List.of("territory", "territories", "perimetre", "zone-intervention", "zones-intervention")),
    REGIONS(List.of("region", "regions"), List.of()),
    DEPARTEMENTS(List.of("departement", "departements"), List.of()),
    EPCIS(List.of("epci", "epcis"), List.of()),
    COMMUNES(List.of("commune", "communes"), List.of()),
    SECTORS(
            List.of("secteurs", "secteur", "secteur-d-activite", "secteurs-d-activite"),
            List.of("sector", "sectors", "domaine", "domaines")),
    STRUCTURES(List.of("structures", "structure", "type-de-structure", "types-de-structure"), List.of()),
    THEMES(List.of("themes", "theme"), List.of("thematiques", "thematique", "topics", "topic")),
    AUDIENCES(
            List.of("publics", "public", "public-vise", "publics-vises"),
            List.of("audience", "audiences", "profils", "profil", "usertypes")),
    DATE(
            List.of("date", "date-de-publication", "date-publication"),
            List.of("annee", "year", "published", "publie-le", "created", "pubdate", "date-publie")),
    UPDATED(
            List.of("mise-a-jour", "maj", "date-de-mise-a-jour"),
            List.of("updated", "lastmod", "last-modified", "last-update", "modified")),
    AUTHORS(List.of("auteurs", "auteur", "autrice", "autrices", "auteur-e-s"), List.of("author", "authors", "creator")),
    ORGANISATION(
            List.of("organisation", "organisme"),
            List.of("organization", "institution", "publisher", "editeur", "owner")),
    PARTNERS(List.of("partenaires", "partenaire"), List.of("partner", "partners", "sponsors")),
    LICENCE(List.of("licence"), List.of("license", "rights")),
    LANGUAGE(List.of("langue", "langues"), List.of("lang", "language", "locale")),
    SOURCE(List.of("source", "sources"), List.of("url", "link", "lien")),
    ADAPTED_FROM(List.of("adapte-de", "adaptation-de"), List.of("adapted-from")),
    TRANSPOSED_FROM(List.of("transposee-de", "transpose-de", "transposition-de"), List.of()),
    FICTIONAL(List.of("exemple-fictif", "fictif"), List.of("fictional")),
    EVIDENCE(List.of("preuve", "niveau-de-preuve"), List.of()),
    DOCUMENTS(List.of("documents", "document"), List.of("fichiers", "attachments")),
    ARCHIVED(List.of("archivee", "archivee-le"), List.of()),
    ARCHIVED_WHY(List.of("archivee-motif"), List.of()),
    SLUG(List.of("slug"), List.of()),
    TAGS(List.of("mots-cles", "mot-cle"), List.of("tags", "tag", "keywords", "categories", "category", "etiquettes"));

    private static final Map<String, FrontMatterKey> BY_NAME = new HashMap<>();
    /// Words that other systems use too: they do not show that a front matter was written for us.
    private static final List<FrontMatterKey> SHARED = List.of(DATE, SOURCE, SLUG);

    static {
        for (FrontMatterKey key : values()) {
            key.own.forEach(name -> BY_NAME.put(name, key));
            key.foreign.forEach(name -> BY_NAME.put(name, key));
        }
    }

    private final List<String> own;
    private final List<String> foreign;

    FrontMatterKey(List<String> own, List<String> foreign) {
        this.own = own;
        this.foreign = foreign;
    }

    static Optional<FrontMatterKey> of(String written) {
        return Optional.ofNullable(BY_NAME.get(plain(written)));
    }

    /// Our own word for it was used, not one of another system.
    boolean isOwn(String written) {
        return own.contains(plain(written));
    }

    /// Shows that a front matter was written for us.
    static boolean isOurs(String written) {
        return of(written)
                .filter(key -> key.isOwn(written) && !SHARED.contains(key))
                .isPresent();
    }

    /// The word by which remarks name the key.
    String word() {
        return own.getFirst();
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_'’.·]+", "-")
                .strip();
    }
}
