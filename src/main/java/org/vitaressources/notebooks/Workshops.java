package org.vitaressources.notebooks;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Jurisdiction;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// Finds notebooks for who works on them: their authors, and the moderators who answer for them. To anybody
/// else they say
/// nothing, although the notebook itself is public.
@Component
public class Workshops {
    private final Library library;
    private final Notebooks notebooks;
    private final Jurisdiction jurisdiction;

    Workshops(Library library, Notebooks notebooks, Jurisdiction jurisdiction) {
        this.library = library;
        this.notebooks = notebooks;
        this.jurisdiction = jurisdiction;
    }

    /// A notebook.
    ///
    /// @param id as the address has it
    /// @throws NotebookNotFound when there is none, or they do not work on it
    public Workshop open(String id, SignedInMember member) {
        return find(id, member).orElseThrow(() -> NotebookNotFound.byId(id));
    }

    /// The same, or nothing.
    public Optional<Workshop> find(String id, SignedInMember member) {
        return resource(id).map(resource -> seen(resource, member)).filter(one -> one.author() || one.moderator());
    }

    /// A notebook as this member sees it, whoever they are.
    public Workshop seen(Resource resource, SignedInMember member) {
        return new Workshop(
                notebooks.of(resource.id()),
                resource,
                member.id(),
                jurisdiction.covers(member, resource.description()));
    }

    /// Those in which this member writes, by title.
    public List<Workshop> of(SignedInMember member) {
        return notebooks.keptBy(member.id()).stream()
                .flatMap(id -> find(id.value(), member).stream())
                .sorted(java.util.Comparator.comparing(Workshop::title))
                .toList();
    }

    /// A notebook of the collection.
    public Optional<Resource> resource(String id) {
        try {
            return library.byId(new ResourceId(id)).filter(Timelines::isNotebook);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
