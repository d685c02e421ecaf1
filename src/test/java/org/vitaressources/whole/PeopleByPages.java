package org.vitaressources.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitaressources.accounts.Role;
import org.vitaressources.whole.Visitor.Answer;

/// Members of a site in another process, made through its pages: the first administrator by the code that was printed,
/// the others by invitation, so that no limit on registrations is touched.
public final class PeopleByPages {
    private static final Pattern CODE = Pattern.compile("une seule fois : ([A-Z2-7 ]+)");
    private static final Pattern LINK = Pattern.compile("/inscription/[A-Za-z0-9_-]+");

    private final SiteProcess site;
    private Visitor administrator;

    /// Makes the first administrator of a site that was just opened.
    public PeopleByPages(SiteProcess site) {
        this.site = site;
        administrator = new Visitor(site.base());
        Matcher code = CODE.matcher(site.printed());
        assertThat(code.find()).as(site.printed()).isTrue();
        administrator.get("/premier-compte");
        Answer made = administrator.post(
                "/premier-compte",
                "code",
                code.group(1).strip(),
                "nom",
                "Ada Ministre",
                "courriel",
                "ada@exemple.test",
                "mot-de-passe",
                People.PASSWORD);
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        administrator.get("/compte");
    }

    public Visitor firstAdministrator() {
        return administrator;
    }

    /// Somebody with a session and the token of a page.
    public Visitor invited(String email, Role role) {
        administrator.get("/invitations");
        administrator.post("/invitations", "courriel", email, "role", role.name());
        String letter = administrator
                .get("/administration/courriels")
                .page()
                .select("main a[href^=/administration/courriels/]")
                .attr("href");
        Matcher link = LINK.matcher(administrator.get(letter).body());
        assertThat(link.find()).isTrue();
        Visitor member = new Visitor(site.base());
        member.get(link.group());
        Answer made = member.post(
                link.group(), "nom", "Membre " + email.replaceFirst("@.*", ""), "mot-de-passe", People.PASSWORD);
        assertThat(made.status()).as(made.text()).isEqualTo(302);
        if (member.session().isEmpty()) {
            member.get("/connexion");
            member.post("/connexion", "courriel", email, "mot-de-passe", People.PASSWORD);
        }
        member.get("/compte");
        return member;
    }
}
