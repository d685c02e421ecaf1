package org.vitaressources.contributions;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The words by which the headings of people's own documents say which section of a sheet they are.
final class SheetCues {
    private static final int LONGEST_HEADING = 90;

    /// Beginnings of words, folded; the longest that a heading holds decides.
    private static final Map<String, List<String>> CUES = new LinkedHashMap<>();

    static {
        cue("contexte", "contexte", "origine", "historique", "genese", "naissance", "constat", "situation de depart");
        cue("contexte", "presentation", "point de depart", "pourquoi ce projet", "introduction");
        cue("besoin", "besoin", "enjeu", "problematique", "objectif", "finalite", "diagnostic", "demande", "but ");
        cue("territoire", "territoire", "bassin", "implantation", "localisation", "zone", "lieu", "perimetre");
        cue("partenaires", "partenaire", "partenariat", "acteurs", "cooperation", "reseau", "gouvernance", "pilotage");
        cue("actions", "action", "activite", "mise en oeuvre", "deroulement", "realisation", "description", "demarche");
        cue(
                "actions",
                "fonctionnement",
                "etapes",
                "methode",
                "ce qui a ete fait",
                "ce que nous avons fait",
                "services");
        cue("moyens", "moyens", "cout", "budget", "financement", "ressources humaines", "ressources financieres");
        cue("moyens", "investissement", "plan de financement", "equipe", "materiel", "combien");
        cue("resultats", "resultat", "bilan", "evaluation", "impact", "effets", "chiffres", "ce que cela a donne");
        cue("difficultes", "difficulte", "frein", "obstacle", "limites", "points de vigilance", "echec", "ecueil");
        cue("difficultes", "ce qui n'a pas marche", "risques");
        cue(
                "reussite",
                "condition de reussite",
                "conditions de reussite",
                "facteurs de reussite",
                "facteurs de succes");
        cue("reussite", "leviers", "cles de", "facteurs cles", "points forts", "ce qui a marche");
        cue("transferabilite", "transferab", "essaimage", "reproductib", "perspective", "suites", "enseignements");
        cue("transferabilite", "lecons", "recommandation", "conseils", "pour aller plus loin", "diffusion");
    }

    private SheetCues() {}

    private static void cue(String section, String... beginnings) {
        CUES.merge(section, List.of(beginnings), (some, more) -> {
            List<String> all = new java.util.ArrayList<>(some);
            all.addAll(more);
            return List.copyOf(all);
        });
    }

    /// The section of a case study that a heading announces.
    static Optional<String> section(String heading) {
        if (heading.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        String folded = " " + fold(heading) + " ";
        String best = "";
        String found = "";
        for (Map.Entry<String, List<String>> cues : CUES.entrySet()) {
            for (String cue : cues.getValue()) {
                if (cue.length() > best.length() && folded.contains(" " + cue)) {
                    best = cue;
                    found = cues.getKey();
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.replace('’', '\'').replace("œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9']+", " ")
                .strip();
    }
}
