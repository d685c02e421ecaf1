package org.vitaressources.accounts.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.PasswordRules;
import org.vitaressources.ui.FormProblems;

/// Says of a chosen password what is wrong with it.
@Component
class PasswordForm {
    private static final String FIELD = "mot-de-passe";

    private final ObjectProvider<PasswordRules> rules;

    PasswordForm(ObjectProvider<PasswordRules> rules) {
        this.rules = rules;
    }

    void check(String password, FormProblems problems, String... about) {
        rules.getObject()
                .fault(password, about)
                .ifPresent(fault -> problems.add(FIELD, "problem.password." + fault, PasswordRules.SHORTEST));
    }

    static void checkName(String name, FormProblems problems) {
        problems.addIf(name.isBlank(), "nom", "problem.name.empty");
        problems.addIf(name.length() > org.vitaressources.accounts.Profile.LONGEST_NAME, "nom", "problem.name.long");
        problems.addIf(name.chars().anyMatch(Character::isISOControl), "nom", "problem.name.signs");
    }
}
