package org.vitaressources.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.vitaressources.accounts.Member;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ArchiveRecord;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.archive.PartWriter;
import org.vitaressources.library.Resource;

/// What readers and members sent goes into an archive with accounts and comes back into an empty site.
class FeedbackArchiveIntegrationTests extends Practices {
    private static final List<String> KEPT =
            List.of("feedback.reactions", "feedback.events", "feedback.writings", "feedback.useful_marks");

    @Autowired
    @Qualifier("feedbackPart")
    private ArchivePart part;

    @Autowired
    @Qualifier("feedbackReferences")
    private ConsistencyCheck references;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasSentComesBackIntoAnEmptySiteAndItsNumbersGoOn() {
        Member author = people.contributor();
        Resource practice = published(author);
        fill(signedIn(people.contributor()), page(practice, "/essai"), trial());
        jdbc.sql("insert into feedback.writings (resource_id, what, detail) values (:id, 'RHYTHM', 'YEAR')")
                .param("id", "ressource-partie")
                .update();
        Sheets sheets = new Sheets();
        part.write(sheets);
        JdbcClient empty = emptySite();
        new ArchiveOfFeedback()
                .feedbackPart(empty)
                .read(use -> sheets.records.forEach(record -> use.accept(ArchiveRecord.of("retours.yml", record))));
        assertThat(rows(empty, "feedback.reactions")).isNotEmpty();
        assertThat(rows(empty, "feedback.events")).isNotEmpty();
        assertThat(rows(empty, "feedback.writings")).isNotEmpty();
        for (String table : KEPT) {
            assertThat(rows(empty, table)).as(table).isEqualTo(rows(jdbc, table));
        }
        assertThat(empty.sql("insert into feedback.writings (resource_id, what, detail) values ('r', 'RHYTHM', 'YEAR')")
                        .update())
                .isOne();
        jdbc.sql("delete from feedback.writings where resource_id = 'ressource-partie'")
                .update();
    }

    @Test
    void secretsAndLettersUnderWayStayAndAnArchiveWithoutAccountsHoldsNothingOfIt() {
        Sheets sheets = new Sheets();
        part.write(sheets);
        assertThat(part.isIn(false)).isFalse();
        assertThat(part.isIn(true)).isTrue();
        assertThat(sheets.records).noneMatch(record -> record.containsKey("secret"));
    }

    @Test
    void aReactionOfNobodyIsAContradiction() {
        Resource practice = published(people.contributor());
        fill(signedIn(people.contributor()), page(practice, "/essai"), trial());
        assertThat(references.contradictions()).noneMatch(one -> one.contains("personne-ici"));
        String was = last(practice).sender().member();
        author(practice, "personne-ici");
        assertThat(references.contradictions()).anyMatch(one -> one.contains("personne-ici"));
        author(practice, was);
    }

    private void author(Resource practice, String account) {
        jdbc.sql("update feedback.reactions set author = :account where resource_id = :id")
                .param("account", account)
                .param("id", practice.id().value())
                .update();
    }

    private static JdbcClient emptySite() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:retours-rendus;DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/feedback/V2026.11.28.411__feedback.sql"))
                .execute(source);
        return JdbcClient.create(source);
    }

    private static Set<Map<String, Object>> rows(JdbcClient site, String table) {
        return new HashSet<>(site.sql("select * from " + table).query().listOfRows());
    }

    /// Records of a part, in memory.
    private static final class Sheets implements PartWriter {
        private final List<Map<String, ?>> records = new ArrayList<>();

        @Override
        public void add(Map<String, ?> record) {
            records.add(record);
        }

        @Override
        public void needsBytes(String sha256) {
            throw new AssertionError("Nothing of it has bytes");
        }

        @Override
        public void names(String memberId) {
            throw new AssertionError("Accounts are a part of their own");
        }

        @Override
        public Set<String> named() {
            return Set.of();
        }
    }
}
