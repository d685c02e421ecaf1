package org.vitaressources.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Role;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// The moderators' page of what was sent back: who sees what, filters, many at once, the log.
class FeedbackDeskIntegrationTests extends Practices {
    private Member moderator;
    private Member sender;
    private Resource practice;
    private Visitor desk;

    @BeforeEach
    void aPractice() {
        clock.pass(Duration.ofDays(31));
        moderator = people.moderator();
        sender = people.contributor();
        practice = published(people.contributor());
        desk = signedIn(moderator);
    }

    @Test
    void showsToEachModeratorWhatTheyAnswerForAndSaysNothingOfTheRest() {
        Reaction trial = trialSent();
        Visitor near = signedIn(people.member(Role.MODERATOR, new Limits(List.of("region:53"), List.of())));
        Visitor far = signedIn(people.member(Role.MODERATOR, new Limits(List.of("departement:75"), List.of())));
        Visitor sector = signedIn(people.member(Role.MODERATOR, new Limits(List.of(), List.of("mobilite"))));
        assertThat(ids(near.get(deskOf(practice)))).contains(trial.id().value());
        assertThat(ids(sector.get(deskOf(practice)))).contains(trial.id().value());
        assertThat(ids(far.get(deskOf(practice)))).doesNotContain(trial.id().value());
        assertThat(far.get("/relecture/retours/" + trial.id()).status()).isEqualTo(404);
        assertThat(step(far, trial, "acceptation").status()).isEqualTo(404);
        assertThat(take(far, "hold", "", trial).text())
                .doesNotContain(practice.description().title());
        assertThat(now(trial).state()).isEqualTo(ReactionState.WAITING);
        assertThat(far.get("/relecture").text()).doesNotContain("retour à traiter");
        assertThat(near.get("/relecture").page().select(".desk-awaiting a[href=/relecture/retours]"))
                .isNotEmpty();
    }

    @Test
    void onesOwnIsNotCountedNorTickedAndARefusalWithoutWordsIsSaidByItsField() {
        fill(desk, page(practice, "/essai"), trial());
        Reaction mine = last(practice);
        Answer list = desk.get(deskOf(practice));
        assertThat(list.page().select("input[value=" + mine.id() + "][type=checkbox]"))
                .isEmpty();
        assertThat(list.page().select(".queue .notice--warning")).isEmpty();
        String counted =
                list.page().select(".desk-views a[aria-current] .count").text();
        Answer review = desk.get("/relecture");
        assertThat(review.page().select("main a[href=/relecture/retours]").size())
                .isOne();
        assertThat(review.text())
                .containsPattern(
                        counted.equals("0") ? "Retours des lecteurs" : "(" + counted + "|Un) retours? à traiter");
        Reaction trial = trialSent();
        Answer wordless = step(desk, trial, "refus", "note", "");
        assertThat(wordless.status()).isEqualTo(422);
        assertThat(wordless.page().select(".field__error").text()).contains("Écrivez quelques mots");
        assertThat(wordless.page().select("textarea[name=note]").attr("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void isFilteredByKindWordsAndTerritory() {
        Reaction trial = trialSent();
        fill(
                visitor(),
                page(practice, "/signalement"),
                "motif",
                "ERROR",
                "precisions",
                "Le prix de l’établi est faux.");
        Reaction report = last(practice);
        assertThat(ids(desk.get("/relecture/retours?genre=trial")))
                .contains(trial.id().value())
                .doesNotContain(report.id().value());
        assertThat(ids(desk.get("/relecture/retours?q=etabli+prix")))
                .containsExactly(report.id().value());
        assertThat(ids(desk.get("/relecture/retours?territoire=Bretagne")))
                .contains(trial.id().value());
        assertThat(ids(desk.get("/relecture/retours?territoire=Paris")))
                .doesNotContain(trial.id().value());
        assertThat(desk.get("/relecture/retours?territoire=Nulle-Part-sur-Rien").text())
                .contains("Territoire inconnu");
        assertThat(desk.get("/relecture/retours?vue=%22%3E&genre=x&page=99999999")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void manyAreDeclinedAtOnceAndTakenBack() {
        Reaction trial = trialSent();
        fill(visitor(), page(practice, "/signalement"), "motif", "ERROR", "precisions", "Rien de précis.");
        Reaction report = last(practice);
        Visitor own = desk;
        fill(own, page(practice, "/essai"), trial());
        Reaction mine = last(practice);
        Answer wordless = take(desk, "decline", "", trial, report, mine);
        assertThat(wordless.text()).contains("Écrivez quelques mots", "c’est à quelqu’un d’autre d’en décider");
        assertThat(states(trial, report, mine)).containsOnly(ReactionState.WAITING);
        Answer declined = take(desk, "decline", "Merci, mais cela ne suffit pas.", trial, report, mine);
        assertThat(declined.text()).contains("2 retours sont écartés");
        assertThat(states(trial, report, mine))
                .containsExactly(ReactionState.REFUSED, ReactionState.CLOSED, ReactionState.WAITING);
        assertThat(subjects(sender)).anyMatch(subject -> subject.startsWith("Notre réponse"));
        List<String> undoable =
                declined.page().select("form.undo input[name=id]").eachAttr("value");
        assertThat(undoable)
                .containsExactlyInAnyOrder(trial.id().value(), report.id().value());
        assertThat(take(desk, "undo", "", trial, report).text()).contains("C’est annulé pour 2 retours");
        assertThat(states(trial, report)).containsOnly(ReactionState.WAITING);
        assertThat(subjects(sender)).noneMatch(subject -> subject.startsWith("Notre réponse"));
    }

    @Test
    void anIncompleteBulkFormKeepsWhatWasChosenAndTyped() {
        Reaction trial = trialSent();
        Answer none = take(desk, "", "Mes mots", trial);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select("input[name=id]").eachAttr("value"))
                .containsExactly(trial.id().value());
        assertThat(none.page().select("#note").text()).isEqualTo("Mes mots");
        assertThat(take(desk, "decline", "Mes mots").status()).isEqualTo(422);
    }

    @Test
    void aReadyReplyIsInsertedWithoutScriptsAndNothingTypedIsLost() {
        Reaction trial = trialSent();
        Answer page = step(desk, trial, "reponse-type", "note", "Bonjour,", "reponse-type", "essai-preciser");
        assertThat(page.page().select("textarea[name=note]").text())
                .startsWith("Bonjour,")
                .contains("Merci d’avoir pris le temps d’écrire.");
        assertThat(now(trial).state()).isEqualTo(ReactionState.WAITING);
    }

    @Test
    void everyStepIsInTheLogOfTheCentre() {
        Reaction trial = trialSent();
        step(desk, trial, "acceptation", "note", "Bravo");
        Visitor administrator = signedIn(people.administrator());
        Answer log = administrator.get("/administration/audit?etape=FEEDBACK:acceptance&qui=" + moderator.id());
        assertThat(log.text()).contains("Retour accepté", practice.description().title(), "Bravo");
        assertThat(log.page().select("a[href=/relecture/retours/" + trial.id() + "]"))
                .hasSize(1);
        assertThat(administrator
                        .get("/administration/audit.csv?qui=" + sender.id())
                        .body())
                .contains("Retour envoyé");
    }

    @Test
    void whatIsHostileIsShownAsWords() {
        fill(
                signedIn(sender),
                page(practice, "/essai"),
                "structure",
                "<script>alert(1)</script>",
                "territoire",
                "Redon",
                "annee",
                "2025",
                "issue",
                "reussi",
                "garde",
                "\"><img src=x onerror=alert(1)> ${7*7} [[${7*7}]]",
                "adapte",
                "| a | b |\u0000\u001b[31m");
        Answer page = desk.get("/relecture/retours?genre=trial");
        assertThat(page.page().select("main img, main script:not([src])")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>", "${7*7} [[${7*7}]]");
        Reaction trial = last(practice);
        step(desk, trial, "acceptation");
        Answer shown = visitor().get(page(practice, ""));
        assertThat(shown.page().select("main img[src=x], main script:not([src])"))
                .isEmpty();
    }

    private Reaction trialSent() {
        fill(signedIn(sender), page(practice, "/essai"), trial());
        return last(practice);
    }

    private List<ReactionState> states(Reaction... some) {
        return Arrays.stream(some).map(one -> now(one).state()).toList();
    }

    private Answer take(Visitor browser, String step, String note, Reaction... ticked) {
        List<String> fields = new ArrayList<>(List.of("etape", step, "note", note));
        for (Reaction one : ticked) {
            fields.addAll(List.of("id", one.id().value()));
        }
        return browser.post("/relecture/retours/lot", fields.toArray(String[]::new));
    }

    private static List<String> ids(Answer page) {
        return page.page().select("input[form=lot]").eachAttr("value");
    }
}
