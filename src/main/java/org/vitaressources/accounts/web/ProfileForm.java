package org.vitaressources.accounts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vitaressources.accounts.ContactPreference;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Profile;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// What a member writes about themselves. The place is written as people write places.
///
/// @param nom name shown
/// @param structure where they work
/// @param type id of a type of structure
/// @param territoire a name, a postcode or `departement:35`
/// @param contact a [ContactPreference]
/// @param annuaire `on` to be in the directory
/// @param langue of letters
record ProfileForm(
        String nom, String structure, String type, String territoire, String contact, String annuaire, String langue) {

    ProfileForm {
        nom = plain(nom);
        structure = plain(structure);
        type = plain(type);
        territoire = plain(territoire);
        contact = plain(contact);
        annuaire = plain(annuaire);
        langue = plain(langue);
    }

    static ProfileForm of(Member member, Vocabularies vocabularies) {
        Profile profile = member.profile();
        return new ProfileForm(
                profile.name(),
                profile.structure(),
                profile.structureType(),
                Places.written(profile.territory(), vocabularies),
                profile.contact().name(),
                profile.listed() ? "on" : "",
                member.language().getLanguage());
    }

    public Locale language() {
        return langue.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    public boolean listed() {
        return !annuaire.isEmpty();
    }

    /// The profile, when there are no problems.
    Profile check(FormProblems problems, Vocabularies vocabularies) {
        PasswordForm.checkName(nom, problems);
        problems.addIf(structure.length() > Profile.LONGEST_STRUCTURE, "structure", "problem.structure.long");
        problems.addIf(
                !type.isEmpty()
                        && vocabularies
                                .scheme(SchemeName.STRUCTURE_TYPES)
                                .byId(type)
                                .isEmpty(),
                "type",
                "problem.structure-type");
        ContactPreference preference = Arrays.stream(ContactPreference.values())
                .filter(value -> value.name().equals(contact))
                .findFirst()
                .orElse(ContactPreference.NOBODY);
        return new Profile(nom, structure, type, place(problems, vocabularies), preference, listed());
    }

    private String place(FormProblems problems, Vocabularies vocabularies) {
        if (territoire.isEmpty()) {
            return "";
        }
        return switch (vocabularies.territories().resolve(territoire)) {
            case TerritoryLookup.Found found ->
                found.territories().getFirst().code().toString();
            case TerritoryLookup.Ambiguous several -> {
                problems.add(
                        "territoire",
                        several.written().strip().matches("[0-9]{5}")
                                ? "problem.territory.postcode"
                                : "problem.territory.several",
                        names(several.candidates(), vocabularies));
                yield "";
            }
            case TerritoryLookup.Unknown unknown -> {
                problems.add(
                        "territoire",
                        unknown.candidates().isEmpty() ? "problem.territory.none" : "problem.territory.unknown",
                        names(unknown.candidates(), vocabularies));
                yield "";
            }
        };
    }

    private static String names(List<Territory> places, Vocabularies vocabularies) {
        return String.join(
                ", ",
                places.stream()
                        .limit(4)
                        .map(place -> Places.written(place.code().toString(), vocabularies))
                        .toList());
    }

    @SuppressWarnings("NullAway") // a parameter that is missing from the request is bound as null
    private static String plain(String value) {
        return value == null ? "" : value.strip().replaceAll("\\p{Cntrl}", "");
    }
}
