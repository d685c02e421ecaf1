package org.vitaressources.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Sessions;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;

/// Who may ask for what: the table of `src/docs/editorial-scenarios.md` against the program, in both directions.
class RoutesIntegrationTests extends WholeSite {
    private static final Path TABLE = Path.of("src/docs/editorial-scenarios.md");
    private static final Pattern ROW = Pattern.compile("\\| *\\d+ *\\|.*");
    private static final List<String> ROLES =
            List.of("anonymous", "contributor", "other contributor", "moderator", "administrator");

    @Autowired
    private Collection<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Drafting drafting;

    /// A line of the table.
    private record Row(String number, String method, String route, String example, List<String> verdicts) {
        String key() {
            return method + " " + route;
        }
    }

    @Test
    void everyRouteOfTheProgramHasARowAndEveryRowARoute() throws IOException {
        Set<String> written = new TreeSet<>();
        rows().forEach(row ->
                assertThat(written.add(row.key())).as("twice: " + row.key()).isTrue());
        assertThat(routes()).hasSizeGreaterThan(50);
        assertThat(written).isEqualTo(routes());
    }

    @Test
    void everyoneGetsWhatTheTableSays() throws IOException {
        People people = new People();
        List<String> differences = new ArrayList<>();
        for (Row row : rows()) {
            for (String role : ROLES) {
                String found = verdict(ask(people.visitor(role), row, people.path(row)));
                String expected = row.verdicts().get(ROLES.indexOf(role));
                if (!found.equals(expected)) {
                    differences.add("%s, %s: %s instead of %s".formatted(row.key(), role, found, expected));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyChangeIsRefusedWithoutTheTokenOfItsFormOrWithThatOfAnother() throws IOException {
        People people = new People();
        List<String> taken = new ArrayList<>();
        String foreign = formToken(people.visitor("anonymous"));
        List<Row> changes =
                rows().stream().filter(row -> !row.method().equals("GET")).toList();
        assertThat(changes).hasSizeGreaterThan(20);
        for (Row row : changes) {
            for (String role : ROLES) {
                Visitor visitor = people.visitor(role);
                visitor.get("/connexion");
                for (String token : List.of("", "x", foreign)) {
                    int status = send(visitor, row, token, people.path(row)).status();
                    if (status != 403 && status != 405) {
                        taken.add(row.key() + ", " + role + " : " + status);
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void nothingElseIsOpenToAnyMethod() {
        for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH")) {
            assertThat(visitor().method(method, "/compte").status()).as(method).isIn(302, 400, 403, 405);
            assertThat(visitor().method(method, "/recherche").status())
                    .as(method)
                    .isIn(400, 403, 405);
        }
        for (String path : List.of(
                "/h2-console",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/login",
                "/logout",
                "/.git/config",
                "/site.js.map",
                "/webauthn/register")) {
            assertThat(visitor().get(path).status()).as(path).isEqualTo(404);
        }
    }

    private static Answer ask(Visitor visitor, Row row, String path) {
        if (row.method().equals("GET")) {
            return visitor.get(path);
        }
        return send(visitor, row, formToken(visitor), path);
    }

    /// Programs send the token in a header.
    private static Answer send(Visitor visitor, Row row, String token, String path) {
        return row.method().equals("POST")
                ? visitor.postWith(token, path)
                : visitor.with("X-CSRF-TOKEN", token).method(row.method(), path);
    }

    private static String formToken(Visitor visitor) {
        // A page with a form, for who is signed in and for who is not.
        visitor.get("/inscription");
        return visitor.token();
    }

    private static String verdict(Answer answer) {
        if (answer.status() == 403 || answer.status() == 405) {
            return "no";
        }
        if (answer.status() == 302 && answer.location().matches("(/en)?/connexion\\?suite=.*")) {
            return "sign in";
        }
        if (answer.status() == 404) {
            return "404";
        }
        return answer.status() >= 500 ? "error " + answer.status() : "yes";
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> ROW.matcher(line).matches())
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList())
                .map(cells -> new Row(
                        cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.subList(5, 5 + ROLES.size())))
                .toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                info.getPatternValues()
                        .forEach(pattern -> (methods.isEmpty() ? List.of(RequestMethod.GET) : List.copyOf(methods))
                                .forEach(method -> routes.add(method + " " + pattern)));
            }
        }
        return routes;
    }

    /// One of each role, with a fresh session at each request, since some requests end it.
    private final class People {
        private final Map<String, Member> members = new LinkedHashMap<>();

        People() {
            members.put("contributor", people.contributor());
            members.put("other contributor", people.contributor());
            members.put("moderator", people.moderator());
            members.put("administrator", people.administrator());
            members.put("membre", people.contributor());
            // Nobody is the last administrator.
            people.administrator();
        }

        Visitor visitor(String role) {
            Member member = members.get(role);
            return member == null ? RoutesIntegrationTests.this.visitor() : signedIn(member);
        }

        private Visitor signedIn(Member member) {
            return RoutesIntegrationTests.this.visitor().withCookie("vita", people.session(member));
        }

        /// The address to ask for.
        String path(Row row) {
            String path = row.example().equals("–") ? row.route() : row.example();
            return path.replace("{membre}", member("membre").id().value())
                    .replace("{session}", path.contains("{session}") ? sessionOf(member("contributor")) : "")
                    .replace("{contribution}", path.contains("{contribution}") ? draftOf(member("contributor")) : "");
        }

        private String draftOf(Member author) {
            return drafting.begin(author.id(), "etude-de-cas").id().value();
        }

        private Member member(String name) {
            return java.util.Objects.requireNonNull(members.get(name));
        }

        private String sessionOf(Member owner) {
            people.session(owner);
            return sessions.of(owner.id()).getFirst().id();
        }
    }
}
