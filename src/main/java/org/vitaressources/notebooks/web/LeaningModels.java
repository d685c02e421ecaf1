package org.vitaressources.notebooks.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.HeldResources;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.notebooks.ModelDrafting;
import org.vitaressources.notebooks.Supports;

/// The models of a member that lean on entries which were changed or taken out since.
@Component
class LeaningModels {
    private static final Set<ContributionState> GONE =
            Set.of(ContributionState.TRASHED, ContributionState.REJECTED, ContributionState.WITHDRAWN);

    private final Contributions contributions;
    private final Library library;
    private final Supports supports;
    private final HeldResources held;

    LeaningModels(Contributions contributions, Library library, Supports supports, HeldResources held) {
        this.contributions = contributions;
        this.library = library;
        this.supports = supports;
        this.held = held;
    }

    /// A model, with the entries that are not as its author saw them.
    ///
    /// @param id of the contribution, or slug of the resource
    /// @param kind `ressource` or `contribution`
    record Leaning(String id, String kind, String title, String path, List<OriginPanel.Line> changed) {}

    /// Those of a member.
    List<Leaning> changed(SignedInMember member, Locale locale) {
        List<Leaning> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Contribution one : contributions.by(member.id().value())) {
            if (!one.draft().type().equals(ModelDrafting.TYPE) || GONE.contains(one.state())) {
                continue;
            }
            Optional<Resource> model = one.resource().flatMap(library::byId);
            if (model.isPresent()) {
                if (seen.add(model.get().slug())) {
                    add(
                            all,
                            supports.of(model.get()),
                            locale,
                            changed -> new Leaning(
                                    model.get().slug(),
                                    "ressource",
                                    model.get().description().title(),
                                    "/ressources/" + model.get().slug(),
                                    changed));
                }
            } else {
                add(
                        all,
                        supports.of(one),
                        locale,
                        changed -> new Leaning(
                                one.id().value(),
                                "contribution",
                                one.draft().title(),
                                "/contributions/" + one.id(),
                                changed));
            }
        }
        return all;
    }

    /// They have looked at the entries as they are now.
    ///
    /// @return path of the model
    String look(SignedInMember member, String id, boolean published) {
        if (published) {
            Resource model = library.bySlug(id)
                    .filter(resource -> held.mayHold(member, resource))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            supports.look(model.id().value(), supports.of(model));
            return "/ressources/" + model.slug() + "?fait=appuis-vus";
        }
        Contribution draft = ContributionId.parse(id)
                .flatMap(contributions::byId)
                .filter(one -> one.author().equals(member.id().value()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        supports.look(draft.id().value(), supports.of(draft));
        return "/atelier?fait=appuis-vus";
    }

    private static void add(
            List<Leaning> all,
            List<Supports.Support> leaned,
            Locale locale,
            java.util.function.Function<List<OriginPanel.Line>, Leaning> made) {
        List<OriginPanel.Line> changed = leaned.stream()
                .filter(support -> !support.looked())
                .map(support -> OriginPanel.line(support, locale))
                .toList();
        if (!changed.isEmpty()) {
            all.add(made.apply(changed));
        }
    }
}
