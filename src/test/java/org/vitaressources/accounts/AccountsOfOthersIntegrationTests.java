package org.vitaressources.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vitaressources.whole.People;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// What one may do to the account of another: nothing, unless one is an administrator; and never leave the site without
/// one. The letters are those of `editorial-scenarios.md`.
class AccountsOfOthersIntegrationTests extends WholeSite {
    @Autowired
    private Sessions sessions;

    @Autowired
    private Members members;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNobodyEndsTheSessionOfAnother() {
        Member owner = people.contributor();
        String secret = people.session(owner);
        String session = sessions.of(owner.id()).getFirst().id();
        Visitor other = signedIn(people.contributor());
        other.get("/compte/securite");
        other.post("/compte/sessions/" + session + "/fin");
        other.post("/compte/sessions/fin");
        assertThat(sessions.find(secret)).isPresent();
        Visitor self = visitor().withCookie("vita", people.session(owner));
        self.get("/compte/securite");
        self.post("/compte/sessions/" + session + "/fin");
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void bNobodyRemovesThePasskeyOfAnother() {
        Member owner = people.contributor();
        jdbc.sql("""
                insert into accounts.passkeys values ('cle-%s', 'cle-publique-%s', :member, 'Téléphone', '', 0, true, false,
                    false, '', '', '', :now, :now)
                """.formatted(owner.id(), owner.id().value().substring(0, 8)))
                .param("member", owner.id().value())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        String id = "cle-publique-" + owner.id().value().substring(0, 8);
        Visitor other = signedIn(people.contributor());
        other.get("/compte/securite");
        other.post("/compte/cles/" + id + "/retrait");
        assertThat(passkeys(owner)).isOne();
        Visitor self = signedIn(owner);
        self.get("/compte/securite");
        self.post("/compte/cles/" + id + "/retrait");
        assertThat(passkeys(owner)).isZero();
    }

    @Test
    void dAProfileFormChangesTheProfileAlone() {
        Member member = people.contributor();
        Visitor visitor = signedIn(member);
        visitor.get("/compte");
        Answer saved = visitor.post(
                "/compte/profil",
                "nom",
                "Nouveau nom",
                "structure",
                "Régie de quartier",
                "type",
                "",
                "territoire",
                "Redon (35)",
                "contact",
                "MEMBERS",
                "annuaire",
                "on",
                "langue",
                "en",
                "role",
                "ADMINISTRATOR",
                "email",
                "mal@exemple.test",
                "id",
                "1",
                "suspended",
                "true");
        assertThat(saved.location()).isEqualTo("/compte?fait=profil");
        Member now = members.get(member.id());
        assertThat(now.profile())
                .isEqualTo(new Profile(
                        "Nouveau nom", "Régie de quartier", "", "commune:35236", ContactPreference.MEMBERS, true));
        assertThat(now.role()).isEqualTo(Role.CONTRIBUTOR);
        assertThat(now.email()).isEqualTo(member.email());
        assertThat(visitor().get("/annuaire").text())
                .contains("Nouveau nom", "Redon")
                .doesNotContain(member.email());
    }

    @Test
    void dTheNameOfAMemberIsTextEverywhere() {
        Member member = people.contributor();
        Visitor visitor = signedIn(member);
        visitor.get("/compte");
        String name = "<img src=x onerror=alert(1)>${7*7}";
        visitor.post("/compte/profil", "nom", name, "contact", "NOBODY", "annuaire", "on", "langue", "fr");
        Visitor administrator = signedIn(people.administrator());
        List.of(
                        visitor.get("/compte"),
                        visitor().get("/annuaire"),
                        administrator.get("/administration/personnes"),
                        administrator.get("/administration/personnes/" + member.id()))
                .forEach(page -> {
                    assertThat(page.page().select("img[src=x]")).isEmpty();
                    assertThat(page.body()).contains("&lt;img src=x onerror=alert(1)&gt;${7*7}");
                });
        visitor.post("/compte/profil", "nom", "Sage", "contact", "NOBODY", "langue", "fr");
    }

    @Test
    void eTheLastAdministratorStaysOne() {
        people.administrator();
        List<Member> all = members.withRole(Role.ADMINISTRATOR);
        Member last = all.getLast();
        all.stream()
                .filter(member -> !member.equals(last))
                .forEach(member -> accounts.changeRole(last.id(), member.id(), Role.CONTRIBUTOR, Limits.NONE));
        assertThatThrownBy(() -> accounts.suspend(last.id(), last.id())).isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> accounts.erase(last.id())).isInstanceOf(LastAdministrator.class);
        Visitor visitor = signedIn(last);
        visitor.get("/administration/personnes/" + last.id());
        Answer refused = visitor.post("/administration/personnes/" + last.id() + "/role", "role", "CONTRIBUTOR");
        assertThat(refused.text()).contains("C’est le dernier administrateur");
        assertThat(members.get(last.id()).role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void fASuspendedMemberIsOutAtTheNextRequestAndCannotSignIn() {
        Member member = people.contributor();
        Visitor visitor = signedIn(member);
        assertThat(visitor.get("/compte").status()).isEqualTo(200);
        Visitor administrator = signedIn(people.administrator());
        administrator.get("/administration/personnes/" + member.id());
        administrator.post("/administration/personnes/" + member.id() + "/suspension");
        assertThat(visitor.get("/compte").location()).startsWith("/connexion");
        Visitor again = visitor();
        again.get("/connexion");
        Answer refused = again.post("/connexion", "courriel", member.email(), "mot-de-passe", People.PASSWORD);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ce compte est suspendu");
        administrator.get("/administration/personnes/" + member.id());
        administrator.post("/administration/personnes/" + member.id() + "/retablissement");
        again.get("/connexion");
        assertThat(again.post("/connexion", "courriel", member.email(), "mot-de-passe", People.PASSWORD)
                        .location())
                .isEqualTo("/compte");
    }

    @Test
    void gARoleThatAsksForTwoFactorsCountsForNothingWithOne() {
        Member administrator = people.administrator();
        Visitor visitor = visitor();
        visitor.get("/connexion");
        visitor.post("/connexion", "courriel", administrator.email(), "mot-de-passe", People.PASSWORD);
        assertThat(visitor.get("/administration/personnes").status()).isEqualTo(403);
        assertThat(visitor.get("/compte").text()).contains("Votre rôle demande une connexion à deux facteurs");
        Answer page = visitor.get("/compte/code");
        String secret = page.page().select("code.secret").text().replace(" ", "");
        visitor.post("/compte/code", "code", Totp.code(Base32.decode(secret), Totp.step(clock.instant())));
        assertThat(visitor.get("/administration/personnes").status()).isEqualTo(200);
    }

    @Test
    void aModeratorIsLimitedToWhatAnAdministratorSays() {
        Member member = people.contributor();
        Visitor administrator = signedIn(people.administrator());
        String page = "/administration/personnes/" + member.id();
        administrator.get(page);
        administrator.post(page + "/role", "role", "MODERATOR", "territoires", "Ille-et-Vilaine; Nowhere");
        assertThat(members.get(member.id()).role()).as("with an unknown place").isEqualTo(Role.CONTRIBUTOR);
        administrator.post(page + "/role", "role", "MODERATOR", "territoires", "Ille-et-Vilaine; Rennes (35)");
        Limits limits = members.get(member.id()).limits();
        assertThat(limits.territories()).containsExactly("commune:35238", "departement:35");
        assertThat(limits.allow(List.of("region:53", "departement:35"), List.of()))
                .isTrue();
        assertThat(limits.allow(List.of("region:53", "departement:22"), List.of()))
                .isFalse();
    }

    private Visitor signedIn(Member member) {
        return visitor().withCookie("vita", people.session(member));
    }

    private int passkeys(Member member) {
        return jdbc.sql("select count(*) from accounts.passkeys where member_id = :id")
                .param("id", member.id().value())
                .query(Integer.class)
                .single();
    }
}
