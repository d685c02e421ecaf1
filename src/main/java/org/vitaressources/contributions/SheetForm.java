package org.vitaressources.contributions;

import java.util.List;
import java.util.Map;
import org.vitaressources.library.Inquiry;

/// The sections that a type of resource is written in. Their headings stand in the Markdown that is published, in
/// French, which is the language of the collection.
///
/// @param type id in the vocabulary of types
/// @param sections in the order in which they are read
public record SheetForm(String type, List<Section> sections) {
    /// The section of a text that has no form.
    public static final String FREE_TEXT = "texte";

    /// A section.
    ///
    /// @param id stable
    /// @param heading as published
    /// @param wanted a good sheet has it
    public record Section(String id, String heading, boolean wanted) {}

    private static final SheetForm FREE = new SheetForm("", List.of(new Section(FREE_TEXT, "", true)));

    private static final Map<String, SheetForm> FORMS = Map.of(
            "etude-de-cas",
            form(
                    "etude-de-cas",
                    "contexte=Contexte",
                    "besoin=Besoin",
                    "territoire=Territoire",
                    "partenaires=Partenaires",
                    "actions=Actions",
                    "moyens=Moyens et coûts",
                    "resultats=Résultats",
                    "difficultes=Difficultés",
                    "reussite=Conditions de réussite",
                    "transferabilite=Transférabilité"),
            "fiche-pratique",
            form(
                    "fiche-pratique",
                    "objectif=Objectif",
                    "public=Pour qui",
                    "etapes=Étapes",
                    "vigilance=Points de vigilance",
                    "aller-plus-loin=Pour aller plus loin"),
            "modele",
            form(
                    "modele",
                    "idee=L’idée en une phrase",
                    "conditions=Conditions",
                    "etapes=Étapes",
                    "couts=Coûts",
                    "indicateurs=Indicateurs",
                    "vigilance=Points de vigilance",
                    "adapter=Ce qui s’adapte, ce qui ne se change pas"),
            "outil",
            form("outil", "usage=À quoi il sert", "mode-d-emploi=Mode d’emploi", "limites=Limites"),
            "support-de-formation",
            form(
                    "support-de-formation",
                    "objectifs=Objectifs",
                    "public=Public",
                    "duree=Durée et matériel",
                    "deroule=Déroulé",
                    "evaluation=Évaluation"),
            "etude",
            form("etude", "question=Question", "methode=Méthode", "resultats=Résultats", "limites=Limites"),
            Inquiry.TYPE,
            form(Inquiry.TYPE, "pourquoi=Pourquoi ce carnet", "methode=Comment nous cherchons"),
            "texte-de-reference",
            form(
                    "texte-de-reference",
                    "portee=Ce que dit le texte",
                    "consequences=Ce que cela change",
                    "references=Références"));

    /// The form of a type; one free text when the type has none.
    public static SheetForm of(String type) {
        return FORMS.getOrDefault(type, FREE);
    }

    /// Ids of types that have a form.
    public static java.util.Set<String> types() {
        return FORMS.keySet();
    }

    /// Whether it has this section.
    public boolean has(String section) {
        return sections.stream().anyMatch(one -> one.id().equals(section));
    }

    /// The heading of one of its sections; its id when it has no such section.
    public String heading(String section) {
        return sections.stream()
                .filter(one -> one.id().equals(section))
                .map(Section::heading)
                .findFirst()
                .orElse(section);
    }

    /// The section under this heading.
    java.util.Optional<String> sectionOf(String heading) {
        return sections.stream()
                .filter(one -> !one.heading().isEmpty() && one.heading().equals(heading.strip()))
                .map(Section::id)
                .findFirst();
    }

    private static SheetForm form(String type, String... sections) {
        return new SheetForm(
                type,
                java.util.Arrays.stream(sections)
                        .map(written -> written.split("=", 2))
                        .map(parts -> new Section(parts[0], parts[1], true))
                        .toList());
    }
}
