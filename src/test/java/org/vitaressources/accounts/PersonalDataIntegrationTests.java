package org.vitaressources.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.vitaressources.mail.Outbox;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;
import org.vitaressources.whole.WholeSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is known of a person: theirs to take away and to have erased, and forgotten in time.
@DirtiesContext
class PersonalDataIntegrationTests extends WholeSite {
    /// Schemas without personal data, but for tables that have their rules.
    private static final Set<String> IMPERSONAL = Set.of(
            "library", "search", "fixity", "insight", "thesaurus", "transposition", "information_schema", "public");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<PersonalTable> tables;

    @Autowired
    private PersonalData data;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Members members;

    @Autowired
    private Retention retention;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ErasuresSeen erasures;

    @Test
    void everyColumnIsGivenOrHasAReasonNotToBe() {
        Map<String, Set<String>> ruled = new HashMap<>();
        tables.forEach(table -> {
            Set<String> columns = new TreeSet<>(table.given());
            columns.addAll(table.kept().keySet());
            assertThat(columns)
                    .as(table.name())
                    .hasSize(table.given().size() + table.kept().size());
            ruled.put(table.name(), columns);
        });
        Map<String, Set<String>> there = new HashMap<>();
        jdbc.sql("select table_schema, table_name, column_name from information_schema.columns")
                .query(row -> {
                    String schema = row.getString(1).toLowerCase(java.util.Locale.ROOT);
                    String table = schema + "." + row.getString(2).toLowerCase(java.util.Locale.ROOT);
                    if (!IMPERSONAL.contains(schema) || ruled.containsKey(table)) {
                        there.computeIfAbsent(
                                        schema + "." + row.getString(2).toLowerCase(java.util.Locale.ROOT),
                                        name -> new TreeSet<>())
                                .add(row.getString(3).toLowerCase(java.util.Locale.ROOT));
                    }
                });
        assertThat(there).hasSizeGreaterThan(8).isEqualTo(ruled);
    }

    @Test
    void theArchiveHoldsEveryGivenColumnOfAPersonWhoIsInEveryTable() throws IOException {
        Member member = inEveryTable();
        JsonNode archive = archive(member);
        tables.stream().filter(table -> !table.given().isEmpty()).forEach(table -> {
            JsonNode rows = archive.get(table.name());
            assertThat(rows.size()).as(table.name()).isPositive();
            table.given()
                    .forEach(column -> assertThat(rows.get(0).has(column))
                            .as(table.name() + "." + column)
                            .isTrue());
        });
        assertThat(archive.get("accounts.members").get(0).get("email").asString())
                .isEqualTo(member.email());
        assertThat(archive.toString()).doesNotContain("{argon2}", "SECRETBASE32");
    }

    @Test
    void anArchiveIsAClickAwayAndNotWithoutEnd() {
        Member member = people.contributor();
        Visitor visitor = visitor().withCookie("vita", people.session(member));
        Answer archive = visitor.get("/compte/donnees/export");
        assertThat(archive.header("Content-Type")).isEqualTo("application/zip");
        assertThat(archive.header("Content-Disposition")).contains("attachment", "vita-mes-donnees.zip");
        assertThat(archive.header("Cache-Control")).isEqualTo("no-store");
        visitor.get("/compte/donnees/export");
        assertThat(visitor.get("/compte/donnees/export").status()).isEqualTo(429);
    }

    @Test
    void erasureLeavesNothingOfThePersonInTheDatabase() {
        Member member = inEveryTable();
        Visitor visitor = visitor().withCookie("vita", people.session(member));
        visitor.get("/compte/effacement");
        assertThat(visitor.post("/compte/effacement").status())
                .as("without consent")
                .isEqualTo(422);
        assertThat(visitor.post("/compte/effacement", "accord", "oui").location())
                .isEqualTo("/connexion?fait=efface");
        assertThat(visitor.get("/compte").location()).startsWith("/connexion");
        List<String> found = new ArrayList<>();
        List<String> columns = jdbc.sql("""
                select table_schema || '.' || table_name || ' ' || column_name from information_schema.columns
                where table_schema not in ('INFORMATION_SCHEMA') and data_type in ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT')
                """).query(String.class).list();
        assertThat(columns).hasSizeGreaterThan(30);
        for (String column : columns) {
            String[] names = column.split(" ");
            int rows = jdbc.sql("select count(*) from " + quoted(names[0]) + " where \"" + names[1]
                            + "\" like :email or \"" + names[1] + "\" = :id")
                    .param("email", "%" + member.email() + "%")
                    .param("id", member.id().value())
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                found.add(column);
            }
        }
        assertThat(found).isEmpty();
        assertThat(members.names(List.of(member.id()))).isEmpty();
    }

    @Test
    void warnsWhoHasNotComeForTwoYearsAndErasesThemAMonthLater() {
        Member gone = people.contributor();
        Member faithful = people.contributor();
        clock.pass(Duration.ofDays(690));
        people.session(faithful);
        retention.apply();
        assertThat(members.byId(gone.id())).isPresent();
        clock.pass(Duration.ofDays(15));
        retention.apply();
        assertThat(outbox.to(gone.email()).getFirst().subject()).isEqualTo("Votre compte sera bientôt effacé");
        assertThat(outbox.to(gone.email()).getFirst().plain()).contains("30 jours");
        clock.pass(Duration.ofDays(20));
        retention.apply();
        assertThat(members.byId(gone.id())).as("within the month").isPresent();
        clock.pass(Duration.ofDays(15));
        retention.apply();
        assertThat(members.byId(gone.id())).isEmpty();
        assertThat(members.byId(faithful.id())).isPresent();
    }

    @Test
    void whoComesBackAfterTheWarningStays() {
        Member member = people.contributor();
        clock.pass(Duration.ofDays(705));
        retention.apply();
        people.session(member);
        clock.pass(Duration.ofDays(60));
        retention.apply();
        assertThat(members.byId(member.id())).isPresent();
    }

    @Test
    void forgetsWhatHappenedAfterAYear() {
        Member member = people.contributor();
        assertThat(events(member)).isPositive();
        clock.pass(Duration.ofDays(366));
        people.session(member);
        retention.apply();
        assertThat(events(member)).as("the last sign-in alone").isOne();
    }

    @Test
    void announcesAnErasureWithinItsTransaction() {
        Member member = people.contributor();
        accounts.erase(member.id());
        assertThat(erasures.seen()).contains(member.id());
    }

    private int events(Member member) {
        return jdbc.sql("select count(*) from accounts.events where member_id = :id")
                .param("id", member.id().value())
                .query(Integer.class)
                .single();
    }

    private Member inEveryTable() {
        Member member = people.member(Role.MODERATOR, new Limits(List.of("departement:35"), List.of("mobilite")));
        people.session(member);
        String id = member.id().value();
        insert("insert into accounts.tokens values ('t-' || :id, 'EMAIL_CHANGE', :id, :email, :now, :now)", member);
        insert("insert into accounts.second_factors values (:id, 'SECRETBASE32', true, 5, :now)", member);
        insert("insert into fixity.steps (happened, step, made_by, about) values (:now, 'BACKUP', :id, 'p')", member);
        insert(
                "insert into fixity.preparations values ('p-' || substring(:id, 1, 8), 'BACKUP', 'GONE', :id, :now, :now, :now,"
                        + " 1, 1, '', '', null)",
                member);
        insert("insert into accounts.recovery_codes values (:id, 'r-' || :id)", member);
        insert("insert into accounts.provider_identities values ('https://idp.test', 's-' || :id, :id, :now)", member);
        insert(
                "insert into accounts.invitations values ('i-' || :id, :email, :email, 'N', 'fr', 'CONTRIBUTOR', '', '', :now,"
                        + " :now)",
                member);
        insert("""
                insert into accounts.passkeys values ('c-' || :id, :id, :id, 'Téléphone', 'k', 0, true, false, false,
                    'internal', 'a', 'c', :now, :now)
                """, member);
        insert("""
                insert into contributions.contributions values ('c-' || substring(:id, 1, 8) || 'abcdef', :id, 1, 'PUBLISHED',
                    'T', '', '{"type":"","title":"T","summary":"","sections":{},"tags":{},"facts":{},"files":[],"sources":{},"authorship":false,"others":{}}',
                    'r-1', 1, :id, null, :now)
                """, member);
        insert("""
                insert into contributions.events (contribution_id, step, state, made_by, happened, note)
                values ('c', 'publication', 'PUBLISHED', :id, :now, '')
                """, member);
        insert("""
                insert into contributions.remarks (contribution_id, made_by, made, field, quote, text, answer_to, settled)
                values ('c', :id, :now, 'titre', '', 'T', null, :now)
                """, member);
        MemberRows.INSERTED.forEach(row -> insert(row, member));
        assertThat(id).isNotEmpty();
        return member;
    }

    private void insert(String sql, Member member) {
        jdbc.sql(sql)
                .param("id", member.id().value())
                .param("email", member.email())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private JsonNode archive(Member member) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(data.export(member.id())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("donnees.json")) {
                    return JsonMapper.shared().readTree(zip.readAllBytes());
                }
            }
        }
        throw new AssertionError("No data in the archive");
    }

    private static String quoted(String table) {
        return "\"" + table.replace(".", "\".\"") + "\"";
    }
}
