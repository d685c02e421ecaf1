package org.vitaressources.batches;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.library.KeptFilesUser;

/// What was sent for imports, and the files that were in it. Their bytes are kept as long as the batch may need them.
@Component
class BatchFiles implements KeptFilesUser {
    private final JdbcClient jdbc;

    BatchFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Something that was sent.
    ///
    /// @param name as its sender says
    /// @param archive holds files, rather than being one
    /// @param taken its files are known
    record Sent(int number, String name, Kept kept, boolean archive, boolean taken) {}

    /// A file of an import.
    ///
    /// @param path in what was sent, cleaned
    /// @param kept its bytes; nothing when they were not kept, for the problem said
    /// @param mediaType by its bytes; empty when it is of no kind that the centre takes
    /// @param problem code of a [Finding], empty when there is none
    /// @param sent number of what it came in, 0 before that is known
    record BatchFile(String path, Optional<Kept> kept, String mediaType, String problem, int sent) {
        BatchFile(String path, Optional<Kept> kept, String mediaType, String problem) {
            this(path, kept, mediaType, problem, 0);
        }

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /// Folder with its slash, empty for the root.
        String folder() {
            return path.substring(0, path.lastIndexOf('/') + 1);
        }
    }

    /// Something that was sent.
    @Transactional
    void sent(BatchId batch, String name, Kept kept, boolean archive) {
        insert(batch, name, kept.sha256(), kept.size(), archive ? "ARCHIVE" : "FILE");
    }

    /// A folder of this machine: its files are kept, it is not.
    @Transactional
    void folder(BatchId batch, String name, List<BatchFile> files) {
        insert(batch, name, "", 0, "FOLDER");
        taken(batch, sent(batch).getLast(), files);
    }

    private void insert(BatchId batch, String name, String sha256, long size, String role) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from batches.sent where batch_id = :batch")
                .param("batch", batch.value())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into batches.sent (batch_id, number, name, sha256, size, role, taken)
                values (:batch, :number, :name, :sha256, :size, :role, false)
                """)
                .param("batch", batch.value())
                .param("number", number)
                .param("name", Batches.cut(name, 300))
                .param("sha256", sha256)
                .param("size", size)
                .param("role", role)
                .update();
    }

    /// In the order in which they came.
    List<Sent> sent(BatchId batch) {
        return jdbc.sql("select * from batches.sent where batch_id = :batch order by number")
                .param("batch", batch.value())
                .query((row, index) -> new Sent(
                        row.getInt("number"),
                        row.getString("name"),
                        new Kept(row.getString("sha256"), row.getLong("size")),
                        !row.getString("role").equals("FILE"),
                        row.getBoolean("taken")))
                .list();
    }

    /// Writes down the files of something that was sent. One of the same path that came before is replaced.
    @Transactional
    void taken(BatchId batch, Sent sent, List<BatchFile> files) {
        for (BatchFile file : files) {
            jdbc.sql("delete from batches.files where batch_id = :batch and path = :path")
                    .param("batch", batch.value())
                    .param("path", file.path())
                    .update();
            jdbc.sql("""
                    insert into batches.files (batch_id, path, sent, sha256, size, media_type, problem)
                    values (:batch, :path, :sent, :sha256, :size, :type, :problem)
                    """)
                    .param("batch", batch.value())
                    .param("path", file.path())
                    .param("sent", sent.number())
                    .param("sha256", file.kept().map(Kept::sha256).orElse(""))
                    .param("size", file.kept().map(Kept::size).orElse(0L))
                    .param("type", file.mediaType())
                    .param("problem", file.problem())
                    .update();
        }
        jdbc.sql("update batches.sent set taken = true where batch_id = :batch and number = :number")
                .param("batch", batch.value())
                .param("number", sent.number())
                .update();
    }

    /// All files, by path.
    List<BatchFile> all(BatchId batch) {
        return jdbc.sql("select * from batches.files where batch_id = :batch order by path")
                .param("batch", batch.value())
                .query((row, index) -> new BatchFile(
                        row.getString("path"),
                        row.getString("sha256").isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Kept(row.getString("sha256"), row.getLong("size"))),
                        row.getString("media_type"),
                        row.getString("problem"),
                        row.getInt("sent")))
                .list();
    }

    /// What batches that were not carried out to the end were sent, and the main files that their rows have made.
    @Override
    public Set<String> needed() {
        Set<String> needed = new HashSet<>(jdbc.sql("""
                select s.sha256 from batches.sent s join batches.batches b on b.id = s.batch_id
                    where b.state in ('COLLECTING', 'EXAMINING', 'EXAMINED') and s.sha256 <> ''
                union select f.sha256 from batches.files f join batches.batches b on b.id = f.batch_id
                    where b.state in ('COLLECTING', 'EXAMINING', 'EXAMINED') and f.sha256 <> ''
                """).query(String.class).list());
        jdbc.sql("""
                select r.plan, r.wanted from batches.rows r join batches.batches b on b.id = r.batch_id
                    where b.kind = 'IMPORT' and r.plan <> ''
                    and (b.state in ('EXAMINING', 'EXAMINED')
                        or (b.state in ('RUNNING', 'DONE') and r.state in ('READY', 'BEGUN')))
                """).query(row -> {
            ImportPlan plan = BatchJson.importPlan(row.getString("plan"));
            needed.add(plan.main().sha256());
            needed.add(plan.body().sha256());
            plan.files().forEach(file -> needed.add(file.kept().sha256()));
        });
        jdbc.sql("select wanted from batches.rows where state = 'BEGUN'").query(row -> {
            BatchJson.files(row.getString("wanted")).values().forEach(kept -> needed.add(kept.sha256()));
        });
        return needed;
    }
}
