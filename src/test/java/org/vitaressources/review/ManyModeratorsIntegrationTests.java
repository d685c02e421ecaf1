package org.vitaressources.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// Many do the same at the same moment, over HTTP: it happens once, and all the others are told.
class ManyModeratorsIntegrationTests extends WholeSite {
    private static final int MODERATORS = 50;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Library library;

    private final List<Visitor> desks = new ArrayList<>();
    private Proposals proposals;
    private Member author;

    @BeforeEach
    void people() {
        proposals = new Proposals(contributions, clock);
        author = people.contributor();
        for (int i = 0; i < MODERATORS; i++) {
            Visitor desk = visitor().withCookie("vita", people.session(people.moderator()));
            desk.get("/compte");
            desks.add(desk);
        }
    }

    @Test
    void ofFiftyModeratorsWhoPublishOneDoes() throws Exception {
        Contribution garage = proposals.accepted(author, "Publié une fois", people.moderator());
        List<Answer> answers = atOnce(desks, garage, "publication");
        assertThat(answers).filteredOn(answer -> answer.status() == 302).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 302)
                .hasSize(MODERATORS - 1)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.page().select("#erreurs h2").text()).isNotBlank();
                });
        Contribution published = contributions.byId(garage.id()).orElseThrow();
        assertThat(published.state()).isEqualTo(ContributionState.PUBLISHED);
        List<Resource> found = library.all(library.fingerprints().keySet())
                .filter(resource -> resource.description().title().equals("Publié une fois"))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(desks.getFirst()
                        .get("/ressources/" + found.getFirst().slug() + "/historique")
                        .page()
                        .select(".version"))
                .hasSize(1);
        assertThat(contributions.history(garage.id()))
                .filteredOn(event -> event.step().equals("publication"))
                .hasSize(1);
    }

    @Test
    void ofFiftyModeratorsWhoClaimOneDoes() throws Exception {
        Contribution garage = proposals.submitted(author, "Pris une fois");
        List<Answer> answers = atOnce(desks, garage, "prise-en-charge");
        assertThat(answers).filteredOn(answer -> answer.status() == 302).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(MODERATORS - 1);
        assertThat(contributions.history(garage.id()))
                .filteredOn(event -> event.step().equals("claim"))
                .hasSize(1);
    }

    @Test
    void aDoubleClickHandsInOnce() throws Exception {
        Contribution draft = contributions.store(
                Contribution.begin(author.id().value(), Proposals.draft("Proposé une fois"), clock.instant()));
        Visitor one = visitor().withCookie("vita", people.session(author));
        one.get("/contributions/" + draft.id());
        List<Callable<Answer>> clicks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Visitor window = one.again();
            clicks.add(() -> window.post("/contributions/" + draft.id() + "/soumission"));
        }
        assertThat(atOnce(clicks)).allMatch(answer -> answer.status() == 302);
        assertThat(contributions.history(draft.id()))
                .filteredOn(event -> event.step().equals("submission"))
                .hasSize(1);
        assertThat(contributions.submissions(draft.id())).hasSize(1);
    }

    private List<Answer> atOnce(List<Visitor> visitors, Contribution contribution, String step) throws Exception {
        String version = String.valueOf(contribution.version());
        List<Callable<Answer>> all = new ArrayList<>();
        visitors.forEach(visitor ->
                all.add(() -> visitor.post("/relecture/" + contribution.id() + "/" + step, "version", version)));
        return atOnce(all);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(actions.size())) {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> action : actions) {
                running.add(crowd.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
