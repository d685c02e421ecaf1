package org.vitaressources.accounts.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vitaressources.accounts.Members;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// Members who want to be found by others.
@Controller
class DirectoryController {
    private final Members members;
    private final Vocabularies vocabularies;

    DirectoryController(Members members, Vocabularies vocabularies) {
        this.members = members;
        this.vocabularies = vocabularies;
    }

    /// A line: what they chose to show, and no address.
    record Entry(String name, String structure, String structureType, String territory, String territoryCode) {}

    @GetMapping("/annuaire")
    String list(Model model, Locale locale) {
        List<Entry> entries = members.directory().stream()
                .map(member -> new Entry(
                        member.name(),
                        member.profile().structure(),
                        vocabularies
                                .scheme(SchemeName.STRUCTURE_TYPES)
                                .byId(member.profile().structureType())
                                .map(type -> type.label(locale))
                                .orElse(""),
                        Places.written(member.profile().territory(), vocabularies),
                        member.profile().territory()))
                .toList();
        model.addAttribute("entries", entries);
        return "accounts/directory";
    }
}
