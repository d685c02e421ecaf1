package org.vitaressources.feedback.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.ui.Model;
import org.vitaressources.accounts.SignedInMember;

/// A step that a moderator asks for: all that its request says, and where the answer is written.
///
/// @param id of the reaction, as the address has it
/// @param form what was typed
record StepAsked(
        String id,
        Map<String, String> form,
        SignedInMember member,
        Model model,
        HttpServletResponse response,
        Locale locale) {
    /// What stands in a field, perhaps nothing.
    String field(String name) {
        return form.getOrDefault(name, "");
    }
}
