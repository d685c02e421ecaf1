package org.vitaressources.feedback.web;

import org.vitaressources.feedback.PlainWords;

/// How a trial is told.
///
/// @param territoire a name, a postcode or `departement:35`
/// @param type id of a type of structure
/// @param annee when it began
/// @param mois from 1, perhaps empty
/// @param issue how it ended: `reussi`, `partiel`, `sans-suite`
record TrialForm(
        String territoire,
        String structure,
        String type,
        String annee,
        String mois,
        String issue,
        String garde,
        String adapte,
        String abandonne,
        String obstacle) {
    TrialForm {
        territoire = plain(territoire);
        structure = plain(structure);
        type = plain(type);
        annee = plain(annee);
        mois = plain(mois);
        issue = plain(issue);
        garde = plain(garde);
        adapte = plain(adapte);
        abandonne = plain(abandonne);
        obstacle = plain(obstacle);
    }

    @SuppressWarnings("NullAway") // a parameter that is missing from the request is bound as null
    private static String plain(String value) {
        return value == null ? "" : PlainWords.of(value);
    }
}
