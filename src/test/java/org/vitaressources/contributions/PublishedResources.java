package org.vitaressources.contributions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// Resources that were contributed to a whole site, and the people who did.
abstract class PublishedResources extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    protected Contributions contributions;

    @Autowired
    protected Publications publications;

    @Autowired
    protected Publishing publishing;

    @Autowired
    protected Library library;

    @Autowired
    private KeptFiles kept;

    @Autowired
    protected Environment environment;

    protected final String title = "Vie d’une ressource " + NUMBER.incrementAndGet();

    protected Resource published(Member author, String text) {
        KeptFiles.Kept note = kept.keep(new ByteArrayInputStream("Une note.".getBytes(StandardCharsets.UTF_8)));
        Contribution contribution = Contribution.begin(
                author.id().value(),
                new Draft(
                        "fiche-pratique",
                        title,
                        "Un essai.",
                        Map.of("objectif", text),
                        Map.of("territoires", List.of("departement:35")),
                        Map.of("licence", "CC-BY-4.0"),
                        List.of(new DraftFile(
                                "note.txt", "note.txt", note.sha256(), note.size(), "text/plain", "Le document joint")),
                        Map.of(),
                        true,
                        Map.of()),
                clock.instant());
        ResourceId id = accept(contribution).resource().orElseThrow();
        return library.byId(id).orElseThrow();
    }

    protected Contribution accept(Contribution contribution) {
        contribution.submit(clock.instant());
        contribution.accept("", "", clock.instant());
        return publications.publish(contributions.store(contribution).id(), MemberId.NOBODY);
    }

    protected Contribution revision(Member author, Resource resource, Function<Draft, Draft> change) {
        Revision latest = publishing.adopt(resource.id());
        Draft draft = Stream.of(contributions.of(resource.id()).getFirst().draft())
                .map(change)
                .findFirst()
                .orElseThrow();
        return contributions.store(
                Contribution.revise(author.id().value(), draft, resource.id(), latest.number(), "", clock.instant()));
    }

    protected static Draft signed(Draft draft) {
        return new Draft(
                draft.type(),
                draft.title(),
                draft.summary(),
                draft.sections(),
                draft.tags(),
                draft.facts(),
                draft.files(),
                draft.sources(),
                true,
                draft.others());
    }

    protected Visitor signedIn(Member member) {
        return visitor().withCookie("vita", people.session(member));
    }
}
