package org.vitaressources.feedback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.Publications;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.Returning;
import org.vitaressources.library.Returns;
import org.vitaressources.mail.Outbox;
import org.vitaressources.mail.PostedLetter;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// Practices of a whole site, and people who send something back about them.
public abstract class Practices extends WholeSite {
    /// Stands in the texts that are corrected.
    protected static final String PASSAGE =
            "Le garage ouvre **trois** jours par semaine, avec [la mairie](https://exemple.test).";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    protected Contributions contributions;

    @Autowired
    protected Publications publications;

    @Autowired
    protected Library library;

    @Autowired
    protected Returning returning;

    @Autowired
    protected Reactions reactions;

    @Autowired
    protected Outbox outbox;

    @Autowired
    private FreshnessLetters letters;

    /// The desk as it shows what came back to one practice: other tests leave pages of other returns.
    protected static String deskOf(Resource practice) {
        return "/relecture/retours?q=" + practice.description().title().replace(' ', '+');
    }

    /// A resource that a member wrote.
    protected Resource published(Member author) {
        return published(author, "departement:35");
    }

    protected Resource published(Member author, String territory) {
        return published(author, territory, "Un garage où l’on répare ensemble.");
    }

    protected Resource published(Member author, String territory, String summary) {
        Contribution contribution = Contribution.begin(author.id().value(), draft(territory, summary), clock.instant());
        contribution.submit(clock.instant());
        contribution.accept("", "", clock.instant());
        Contribution done =
                publications.publish(contributions.store(contribution).id(), MemberId.NOBODY);
        return library.byId(done.resource().orElseThrow()).orElseThrow();
    }

    private static Draft draft(String territory, String summary) {
        return new Draft(
                "fiche-pratique",
                "Garage solidaire numéro " + NUMBER.incrementAndGet(),
                summary,
                Map.of("objectif", PASSAGE, "etapes", "Trouver un local.\n\nTrouver un mécanicien."),
                Map.of("territoires", List.of(territory), "secteurs", List.of("mobilite")),
                Map.of("licence", "CC-BY-4.0"),
                List.of(),
                Map.of(),
                true,
                Map.of());
    }

    protected Visitor signedIn(Member member) {
        Visitor browser = visitor().withCookie("vita", people.session(member));
        browser.get("/compte");
        return browser;
    }

    protected static String page(Resource resource, String end) {
        return "/ressources/" + resource.slug() + end;
    }

    /// Fills in a form as people do: opens it, takes some time, changes fields, sends it.
    protected Answer fill(Visitor visitor, String path, String... fields) {
        Answer form = visitor.get(path);
        clock.pass(Duration.ofSeconds(20));
        List<String> all = new ArrayList<>(List.of(fields));
        form.page()
                .select("main form[method=post] input[type=hidden]:not([name=_csrf])")
                .forEach(hidden -> {
                    all.add(hidden.attr("name"));
                    all.add(hidden.val());
                });
        return visitor.post(path, all.toArray(String[]::new));
    }

    protected static String[] trial() {
        return new String[] {
            "structure", "Atelier d’essai",
            "territoire", "Redon",
            "annee", "2025",
            "mois", "5",
            "issue", "reussi",
            "garde", "Le comité de départ.",
            "adapte", "Deux jours au lieu de trois.",
            "abandonne", "",
            "obstacle", "Le local."
        };
    }

    /// The letters that ask whether resources still hold, as they leave every few hours.
    protected void writeLetters() {
        letters.write();
    }

    /// The reaction about this resource that was sent last.
    protected Reaction last(Resource resource) {
        return reactions
                .about(List.of(resource.id()), List.of(ReactionState.values()))
                .getFirst();
    }

    protected Reaction now(Reaction reaction) {
        return reactions.byId(reaction.id()).orElseThrow();
    }

    protected Returns returns(Resource resource) {
        return returning.of(resource.id());
    }

    /// Takes a step on the desk with the version that stands there.
    protected Answer step(Visitor desk, Reaction reaction, String step, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", String.valueOf(now(reaction).version())));
        return desk.post("/relecture/retours/" + reaction.id() + "/" + step, all.toArray(String[]::new));
    }

    protected Optional<PostedLetter> letter(String address, Function<PostedLetter, Boolean> about) {
        return outbox.to(address).stream().filter(about::apply).findFirst();
    }

    protected List<String> subjects(Member member) {
        return outbox.to(member.email()).stream().map(PostedLetter::subject).toList();
    }
}
