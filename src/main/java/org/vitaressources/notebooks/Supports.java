package org.vitaressources.notebooks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionEvent;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.library.DatabaseSync;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// Which models lean on which entries, and how these were when the authors of the models last looked at them.
/// Which entry
/// supports which sentence stands in the text of the model alone.
@Component
public class Supports {
    /// In place of a checksum: the entry is gone.
    static final String GONE = "-";

    private final JdbcClient jdbc;
    private final Library library;
    private final Timelines timelines;
    private final EntryLinks links;
    private final Contributions contributions;
    private final DatabaseSync sync;

    Supports(
            JdbcClient jdbc,
            Library library,
            Timelines timelines,
            EntryLinks links,
            Contributions contributions,
            DatabaseSync sync) {
        this.jdbc = jdbc;
        this.library = library;
        this.timelines = timelines;
        this.links = links;
        this.contributions = contributions;
        this.sync = sync;
    }

    /// What became of an entry since.
    public enum Change {
        NONE,
        CHANGED,
        GONE
    }

    /// An entry that a model leans on.
    ///
    /// @param slug of the entry
    /// @param entry as it is now; nothing when it is gone
    /// @param looked the author of the model has seen it so
    public record Support(
            ResourceId notebook, String slug, Optional<PublishedEntry> entry, Change change, boolean looked) {}

    /// A row as it is stored.
    record Row(String holder, ResourceId notebook, String slug, String sha256, String told) {}

    /// Notes that something leans on entries, as they are now.
    @Transactional
    void lean(String holder, ResourceId notebook, List<PublishedEntry> entries) {
        entries.stream().distinct().forEach(entry -> put(holder, notebook, entry.slug(), entry.sha256()));
        sync.afterCommit();
    }

    /// The entries that the text of a model of the collection names. Nothing is said of what changed in an
    /// entry that was
    /// never noted (a model written by hand).
    public List<Support> of(Resource model) {
        return supports(model.id().value(), links.of(model));
    }

    /// The same of a model on its way.
    public List<Support> of(Contribution contribution) {
        return supports(contribution.id().value(), List.copyOf(EntryLinks.in(text(contribution))));
    }

    /// Its author has looked at them as they are now.
    @Transactional
    public void look(String holder, List<Support> supports) {
        for (Support support : supports) {
            put(
                    holder,
                    support.notebook(),
                    support.slug(),
                    support.entry().map(PublishedEntry::sha256).orElse(GONE));
        }
        sync.afterCommit();
    }

    /// What leaned on a contribution leans on the resource that it became, and what was added to its text
    /// since too.
    @EventListener
    void happened(ContributionEvent event) {
        if (!event.step().equals("publication")) {
            return;
        }
        Contribution contribution = contributions.byId(event.contribution()).orElseThrow();
        List<EntryLinks.Named> named = List.copyOf(EntryLinks.in(text(contribution)));
        Optional<ResourceId> resource = contribution.resource();
        if (named.isEmpty() || resource.isEmpty()) {
            return;
        }
        String holder = resource.get().value();
        Map<EntryLinks.Named, Row> drafted = rows(contribution.id().value());
        Map<EntryLinks.Named, Row> known = rows(holder);
        for (EntryLinks.Named one : named) {
            Row row = drafted.get(one);
            if (row != null) {
                put(holder, row.notebook(), row.slug(), row.sha256());
            } else if (!known.containsKey(one)) {
                put(
                        holder,
                        one.notebook(),
                        one.slug(),
                        entry(one).map(PublishedEntry::sha256).orElse(GONE));
            }
        }
        forget(contribution.id().value());
    }

    /// All that is noted.
    List<Row> all() {
        return jdbc.sql("select * from notebooks.supports order by holder, resource_id, entry")
                .query(Supports::row)
                .list();
    }

    /// The state of an entry now, [#GONE] when it is.
    String now(Row row) {
        return entry(new EntryLinks.Named(row.notebook(), row.slug()))
                .map(PublishedEntry::sha256)
                .orElse(GONE);
    }

    void told(Row row, String state) {
        jdbc.sql("""
                update notebooks.supports set told = :state
                where holder = :holder and resource_id = :notebook and entry = :entry
                """)
                .param("state", state)
                .param("holder", row.holder())
                .param("notebook", row.notebook().value())
                .param("entry", row.slug())
                .update();
    }

    void forget(String holder) {
        jdbc.sql("delete from notebooks.supports where holder = ?")
                .param(holder)
                .update();
    }

    private List<Support> supports(String holder, List<EntryLinks.Named> named) {
        Map<EntryLinks.Named, Row> rows = rows(holder);
        List<Support> supports = new ArrayList<>();
        for (EntryLinks.Named one : new LinkedHashSet<>(named)) {
            Optional<PublishedEntry> entry = entry(one);
            Optional<String> seen = Optional.ofNullable(rows.get(one)).map(Row::sha256);
            String state = entry.map(PublishedEntry::sha256).orElse(GONE);
            boolean looked = entry.isPresent()
                    ? seen.orElse(state).equals(state)
                    : seen.filter(GONE::equals).isPresent();
            Change change = entry.isEmpty() ? Change.GONE : looked ? Change.NONE : Change.CHANGED;
            supports.add(new Support(one.notebook(), one.slug(), entry, change, looked));
        }
        return supports;
    }

    private Map<EntryLinks.Named, Row> rows(String holder) {
        return jdbc
                .sql("select * from notebooks.supports where holder = ?")
                .param(holder)
                .query(Supports::row)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> new EntryLinks.Named(row.notebook(), row.slug()), row -> row));
    }

    private Optional<PublishedEntry> entry(EntryLinks.Named named) {
        return library.byId(named.notebook()).flatMap(resource -> timelines.find(resource, named.slug()));
    }

    private void put(String holder, ResourceId notebook, String entry, String sha256) {
        jdbc.sql("""
                delete from notebooks.supports
                where holder = :holder and resource_id = :notebook and entry = :entry
                """)
                .param("holder", holder)
                .param("notebook", notebook.value())
                .param("entry", entry)
                .update();
        jdbc.sql("""
                insert into notebooks.supports (holder, resource_id, entry, sha256, told)
                values (:holder, :notebook, :entry, :sha256, '')
                """)
                .param("holder", holder)
                .param("notebook", notebook.value())
                .param("entry", entry)
                .param("sha256", sha256)
                .update();
    }

    private static String text(Contribution contribution) {
        return String.join("\n", contribution.draft().sections().values());
    }

    private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Row(
                row.getString("holder"),
                new ResourceId(row.getString("resource_id")),
                row.getString("entry"),
                row.getString("sha256"),
                row.getString("told"));
    }
}
