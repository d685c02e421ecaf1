package org.vitaressources.accounts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.AccountEvent.Kind;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything that the site knows of a member, in one archive: a JSON object, a list of rows for each table, and their
/// files. What it holds is what [PersonalTable]s declare, of every package.
@Component
public class PersonalData {
    private final JdbcClient jdbc;
    private final Members members;
    private final List<PersonalTable> tables;
    private final ObjectProvider<PersonalFiles> files;
    private final AccountJournal journal;
    private final Throttles throttles;
    private final TransactionTemplate transaction;

    PersonalData(
            JdbcClient jdbc,
            Members members,
            List<PersonalTable> tables,
            ObjectProvider<PersonalFiles> files,
            AccountJournal journal,
            Throttles throttles,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.members = members;
        this.tables = tables;
        this.files = files;
        this.journal = journal;
        this.throttles = throttles;
        this.transaction = transaction;
    }

    /// The archive. Throws [TooManyTries] when it is asked for again and again.
    public byte[] export(MemberId id) {
        throttles.export(id);
        Member member = members.get(id);
        Map<String, Object> rows = new LinkedHashMap<>();
        transaction.executeWithoutResult(status -> {
            tables.stream()
                    .filter(table -> !table.given().isEmpty())
                    .forEach(table -> rows.put(table.name(), rows(table, member)));
            journal.note(Kind.DATA_EXPORTED, id);
        });
        return archive(rows, id);
    }

    private List<Map<String, String>> rows(PersonalTable table, Member member) {
        String condition = table.byAddress() ? "lower(" + table.member() + ") = :key" : table.member() + " = :id";
        return jdbc.sql("select " + String.join(", ", table.given()) + " from " + table.name() + " where " + condition)
                .param("key", new EmailAddress(member.email()).key())
                .param("id", member.id().value())
                .query((row, number) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (String column : table.given()) {
                        String value = row.getString(column);
                        values.put(column, value == null ? "" : value);
                    }
                    return values;
                })
                .list();
    }

    private byte[] archive(Map<String, Object> rows, MemberId id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("donnees.json"));
            zip.write(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsBytes(rows));
            zip.closeEntry();
            for (PersonalFiles given : files.orderedStream().toList()) {
                for (Map.Entry<String, byte[]> file : given.of(id).entrySet()) {
                    zip.putNextEntry(new ZipEntry("fichiers/" + file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
