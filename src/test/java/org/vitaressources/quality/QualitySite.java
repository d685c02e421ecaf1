package org.vitaressources.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Publications;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// The whole site, and resources for tests of quality.
public abstract class QualitySite extends WholeSite {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    protected Library library;

    @Autowired
    protected Contributions contributions;

    @Autowired
    protected Publications publications;

    @Autowired
    protected Environment environment;

    /// A word that no other resource holds.
    protected static String word() {
        return "quali" + NUMBER.incrementAndGet();
    }

    /// A lone file of the collection, read.
    protected Resource written(String name, String text) throws IOException {
        Path file = Path.of(environment.getRequiredProperty("vita.content")).resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
        library.reconcile();
        return library.bySlug(library.slugOfPath(name).orElseThrow()).orElseThrow();
    }

    /// What a member wrote, in the collection. Its summary is too short, and one of its links says nothing.
    protected Resource published(Member author, String title) {
        Draft draft = new Draft(
                "fiche-pratique",
                title,
                "Un garage où l’on répare.",
                Map.of(
                        "objectif",
                        "Le garage répare des voitures. [Cliquez ici](https://mort.exemple.test/page) pour en savoir plus."),
                Map.of("territoires", List.of("departement:35"), "secteurs", List.of("mobilite")),
                Map.of("licence", "CC-BY-4.0"),
                List.of(),
                Map.of(),
                true,
                Map.of());
        Contribution contribution = Contribution.begin(author.id().value(), draft, clock.instant());
        contribution.submit(clock.instant());
        contribution.accept("", "", clock.instant());
        Contribution done =
                publications.publish(contributions.store(contribution).id(), MemberId.NOBODY);
        return library.byId(done.resource().orElseThrow()).orElseThrow();
    }

    protected Contribution contributionOf(Resource resource) {
        List<Contribution> all = contributions.of(resource.id());
        assertThat(all).isNotEmpty();
        return all.getFirst();
    }

    protected Visitor signedIn(Member member) {
        return visitor().withCookie("vita", people.session(member));
    }
}
