package org.vitaressources.kits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;

/// Makes kits, copies them, throws them away and takes them back.
@Component
public class KitLife {
    /// Kits that a member may have.
    public static final int MOST_KITS = 300;

    private static final Duration TRASH_KEPT = Duration.ofDays(30);
    private static final Duration CHANGES_KEPT = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Parts parts;
    private final Changes changes;
    private final Standings standings;
    private final KitRemoval removal;
    private final DatabaseSync sync;
    private final TransactionTemplate transaction;
    private final Library library;
    private final KeptFiles kept;
    private final Clock clock;

    KitLife(
            JdbcClient jdbc,
            Parts parts,
            Changes changes,
            Standings standings,
            KitRemoval removal,
            DatabaseSync sync,
            TransactionTemplate transaction,
            Library library,
            KeptFiles kept,
            Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.changes = changes;
        this.standings = standings;
        this.removal = removal;
        this.sync = sync;
        this.transaction = transaction;
        this.library = library;
        this.kept = kept;
        this.clock = clock;
    }

    /// A new kit.
    ///
    /// @param outline what it begins with
    /// @throws KitFull when they have too many
    @Transactional
    public KitId begin(MemberId owner, Outline outline) {
        KitId id = insert(owner, outline.fields(), "", "");
        outline.sessions().forEach(session -> session(id, session));
        sync.afterCommit();
        return id;
    }

    /// A kit of one's own made from one that one may read. It keeps where it comes from; with whom the other was
    /// shared,
    /// and what was said about it, stay there.
    @Transactional
    public KitId copy(OpenKit open, String title) {
        return copy(open.kit(), open.member(), title);
    }

    /// The same for a kit that a link opened.
    @Transactional
    public KitId copy(Kit kit, MemberId member, String title) {
        Map<String, String> fields = new LinkedHashMap<>(kit.fields());
        fields.put(KitFields.TITLE, KitFields.calm(KitFields.TITLE, title));
        KitId id = insert(member, fields, kit.id().value(), kit.title());
        kit.sessions().forEach(session -> session(id, session));
        sync.afterCommit();
        return id;
    }

    /// A kit of one's own made from one of the collection.
    ///
    /// @param published as [PublishedKits] has it
    /// @param resource whose kit it is: where the new one comes from
    @Transactional
    public KitId reuse(Kit published, Resource resource, MemberId member) {
        published.steps().stream()
                .flatMap(step -> step.file().stream())
                .flatMap(file -> PublishedKits.document(resource, file).stream())
                .forEach(document -> kept.keep(library.file(document)));
        KitId id = insert(
                member,
                published.fields(),
                resource.id().value(),
                resource.description().title());
        published.sessions().forEach(session -> session(id, session));
        sync.afterCommit();
        return id;
    }

    /// Others of the owner's kits may begin from it, or no longer.
    @Transactional
    public void template(OpenKit own, boolean template) {
        jdbc.sql("update kits.kits set template = ? where id = ?")
                .params(template, own.id().value())
                .update();
        sync.afterCommit();
    }

    /// Throws it away; for thirty days it can be taken back.
    @Transactional
    public void trash(OpenKit own) {
        jdbc.sql("update kits.kits set trashed = :now, link = '' where id = :id and trashed is null")
                .param("now", SqlTime.of(clock.instant()))
                .param("id", own.id().value())
                .update();
        sync.afterCommit();
    }

    /// Takes it back.
    @Transactional
    public void restore(OpenKit own) {
        jdbc.sql("update kits.kits set trashed = null where id = ?")
                .param(own.id().value())
                .update();
        sync.afterCommit();
    }

    /// A new secret that opens it to whoever knows it; the one before opens nothing any more.
    @Transactional
    public void share(OpenKit own) {
        link(own, RandomName.secret());
    }

    /// No secret opens it any more.
    @Transactional
    public void unshare(OpenKit own) {
        link(own, "");
    }

    @Scheduled(initialDelayString = "25m", fixedDelayString = "12h")
    void forget() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from kits.kits where trashed < ?")
                    .param(SqlTime.of(now.minus(TRASH_KEPT)))
                    .query((row, number) -> new KitId(row.getString("id")))
                    .list()
                    .forEach(removal::delete);
            changes.forgetBefore(now.minus(CHANGES_KEPT));
            jdbc.sql("delete from kits.sources where part_id not in (select id from kits.parts)")
                    .update();
        });
    }

    private void link(OpenKit own, String secret) {
        jdbc.sql("update kits.kits set link = ? where id = ?")
                .params(secret, own.id().value())
                .update();
        sync.afterCommit();
    }

    private KitId insert(MemberId owner, Map<String, String> fields, String origin, String originTitle) {
        int others = jdbc.sql("select count(*) from kits.kits where owner = ?")
                .param(owner.value())
                .query(Integer.class)
                .single();
        if (others >= MOST_KITS) {
            throw new KitFull(MOST_KITS);
        }
        KitId id = KitId.fresh();
        jdbc.sql("""
                insert into kits.kits (id, owner, fields, template, link, origin_id, origin_title, created, changed)
                values (:id, :owner, :fields, false, '', :origin, :title, :now, :now)
                """)
                .param("id", id.value())
                .param("owner", owner.value())
                .param("fields", FieldText.of(fields))
                .param("origin", origin)
                .param("title", originTitle)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return id;
    }

    private void session(KitId kit, Session session) {
        PartId id = part(kit, Kits.SESSION, "", session.fields());
        session.steps().forEach(step -> part(kit, step.kind().name(), id.value(), step.fields()));
    }

    private PartId part(KitId kit, String kind, String parent, Map<String, String> fields) {
        PartId id = PartId.fresh();
        List<PartId> others = parts.under(kit, parent);
        parts.insert(kit, id, kind, fields, clock.instant());
        parts.place(
                kit,
                id,
                new Spot(parent, others.isEmpty() ? "" : others.getLast().value()));
        standings.follow(kit, id, fields);
        return id;
    }
}
