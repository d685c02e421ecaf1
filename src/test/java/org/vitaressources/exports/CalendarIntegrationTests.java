package org.vitaressources.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitaressources.kits.KitScene;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// The dates of the sessions of a kit, without scripts.
class CalendarIntegrationTests extends KitScene {
    private Visitor trainer;
    private String calendar;

    @BeforeEach
    void aKitOfTwoSessions() {
        trainer = signedIn(people.contributor());
        String kit = kit(trainer);
        trainer.post("/kits/" + kit + "/seances");
        add(trainer, kit, "activite");
        calendar = "/kits/" + kit + "/calendrier";
    }

    @Test
    void datesAreProposedFromTheFirst() {
        Answer page = trainer.get(calendar + "?premiere=2027-01-14T09:00&jours=14");
        assertThat(page.page().select("input[name=seance]").eachAttr("value"))
                .startsWith("2027-01-14T09:00", "2027-01-28T09:00");
    }

    @Test
    void whatIsHeldWithinADayIsProposedForOne() {
        String kit = kit(trainer);
        trainer.post("/kits/" + kit + "/parties/" + now(kit).steps().getFirst().id(), "minutes", "1 h 30");
        trainer.post("/kits/" + kit + "/seances");
        String there = "/kits/" + kit + "/calendrier";
        assertThat(trainer.get(there).page().select("#jours").val()).isEqualTo("0");
        assertThat(trainer.get(calendar).page().select("#jours").val())
                .as("of unknown length")
                .isEqualTo("7");
        Answer page = trainer.get(there + "?premiere=2027-01-14T09:00&jours=0");
        assertThat(page.page().select("input[name=seance]").eachAttr("value"))
                .containsExactly("2027-01-14T09:00", "2027-01-14T10:30");
    }

    @Test
    void datesThatWereTypedStay() {
        Answer page = trainer.get(calendar + "?premiere=2027-01-14T09:00&jours=0&seance=2027-01-15T14:00&seance=");
        assertThat(page.page().select("input[name=seance]").eachAttr("value"))
                .as("the next one follows it")
                .startsWith("2027-01-15T14:00", "2027-01-15T15:00");
        assertThat(page.page().select("main form[action*=calendrier]")).hasSize(1);
        assertThat(page.page().select("button[formaction=" + calendar + "]")).hasSize(1);
        Answer asked = trainer.get(calendar + "?premiere=&jours=7&seance=2027-01-15T14:00&seance=");
        assertThat(asked.page().select("#premiere-erreur").text()).contains("Donnez d’abord");
        assertThat(asked.page().select("input[name=seance]").eachAttr("value")).contains("2027-01-15T14:00");
    }

    @Test
    void theCalendarHoldsTheSessionsThatHaveADate() {
        Answer file = trainer.get(calendar + "/seances?seance=&seance=2027-01-28T09:00");
        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"seances.ics\"");
        assertThat(file.body().split("BEGIN:VEVENT")).hasSize(2);
        assertThat(file.body()).contains("DTSTART:2027012");
    }

    @Test
    void aDateThatIsNoneIsGivenBack() {
        Answer page = trainer.get(calendar + "/seances?seance=demain&seance=2027-01-28T09:00");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.page().select("#erreurs a[href=#seance-1]").text()).contains("« demain »");
        assertThat(page.page().select("input[name=seance]").eachAttr("value")).contains("demain", "2027-01-28T09:00");
        assertThat(trainer.get(calendar + "/seances").page().select("#erreurs").text())
                .contains("à une séance au moins");
        assertThat(trainer.get(calendar + "?premiere=bientôt")
                        .page()
                        .select("#erreurs")
                        .text())
                .contains("« bientôt »");
        assertThat(trainer.get(calendar + "?premiere=2027-01-14T09:00&jours=x")
                        .page()
                        .select("#erreurs")
                        .text())
                .contains("de 0 à 366");
    }

    @Test
    void othersHaveNone() {
        Visitor other = signedIn(people.contributor());
        assertThat(other.get(calendar).status()).isEqualTo(404);
        assertThat(other.get(calendar + "/seances?seance=2027-01-28T09:00").status())
                .isEqualTo(404);
    }
}
