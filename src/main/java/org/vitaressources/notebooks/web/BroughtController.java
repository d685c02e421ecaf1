package org.vitaressources.notebooks.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.notebooks.EntryFields;
import org.vitaressources.notebooks.Workshops;

/// Words that were gathered elsewhere on the site, for an entry: its author says in which notebook they go.
@Controller
class BroughtController {
    private final Workshops workshops;

    BroughtController(Workshops workshops) {
        this.workshops = workshops;
    }

    /// Nothing is kept yet: the page holds the words until a notebook is chosen.
    ///
    /// @param parameters fields of an entry
    @PostMapping("/atelier/apport")
    String choose(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        model.addAttribute("brought", fields(parameters));
        model.addAttribute(
                "notebooks",
                workshops.of(member).stream()
                        .filter(one -> one.author() && !one.closed())
                        .toList());
        return "notebooks/brought";
    }

    /// Those that are fields of an entry.
    static Map<String, String> fields(MultiValueMap<String, String> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (EntryFields.isField(name)) {
                fields.put(name, String.join("\n", values));
            }
        });
        return EntryFields.excess(fields).isPresent() ? Map.of() : fields;
    }
}
