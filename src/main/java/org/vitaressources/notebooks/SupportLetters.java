package org.vitaressources.notebooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.library.Library;
import org.vitaressources.library.ResourceId;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.notebooks.Supports.Row;
import org.vitaressources.ui.SiteLinks;

/// Writes to the authors of a model when an entry that it leans on was changed or taken out, once for each
/// state of it.
@Component
class SupportLetters {
    private static final Logger LOG = LoggerFactory.getLogger(SupportLetters.class);
    private static final Set<ContributionState> PUBLISHED =
            Set.of(ContributionState.PUBLISHED, ContributionState.ARCHIVED);

    private final Supports supports;
    private final Contributions contributions;
    private final Library library;
    private final Members members;
    private final Outbox outbox;
    private final SiteLinks links;
    private final MessageSource messages;
    private final NotebooksProperties properties;
    private final TransactionTemplate transaction;

    SupportLetters(
            Supports supports,
            Contributions contributions,
            Library library,
            Members members,
            Outbox outbox,
            SiteLinks links,
            MessageSource messages,
            NotebooksProperties properties,
            TransactionTemplate transaction) {
        this.supports = supports;
        this.contributions = contributions;
        this.library = library;
        this.members = members;
        this.outbox = outbox;
        this.links = links;
        this.messages = messages;
        this.properties = properties;
        this.transaction = transaction;
    }

    /// A model, or one on its way.
    ///
    /// @param authors accounts
    /// @param path of its page
    private record Model(String title, Set<String> authors, String path) {}

    @Scheduled(initialDelayString = "${vita.notebooks.every:4m}", fixedDelayString = "${vita.notebooks.every:4m}")
    void tick() {
        if (properties.writes()) {
            write();
        }
    }

    /// Writes what was not written yet.
    synchronized void write() {
        Map<String, List<Row>> byHolder = new LinkedHashMap<>();
        supports.all()
                .forEach(row -> byHolder.computeIfAbsent(row.holder(), holder -> new ArrayList<>())
                        .add(row));
        byHolder.forEach((holder, rows) -> {
            try {
                transaction.executeWithoutResult(status -> write(holder, rows));
            } catch (RuntimeException e) {
                LOG.error("Un courriel sur les appuis d'un modèle n'a pas pu être écrit", e);
            }
        });
    }

    private void write(String holder, List<Row> rows) {
        Map<Row, String> news = new LinkedHashMap<>();
        for (Row row : rows) {
            String now = supports.now(row);
            if (!now.equals(row.sha256()) && !now.equals(row.told())) {
                news.put(row, now);
                supports.told(row, now);
            }
        }
        Optional<Model> model = news.isEmpty() ? Optional.empty() : model(holder);
        model.ifPresent(one -> one.authors().stream()
                .flatMap(author -> members.byId(new MemberId(author)).stream())
                .filter(author -> !author.suspended())
                .forEach(author -> outbox.post(letter(one, author, news))));
    }

    private Letter letter(Model model, Member author, Map<Row, String> news) {
        List<Letter.Item> items = new ArrayList<>();
        news.forEach((row, now) -> items.add(new Letter.Item(
                messages.getMessage(
                        now.equals(Supports.GONE) ? "notebook.support.letter.gone" : "notebook.support.letter.changed",
                        new Object[] {row.slug()},
                        author.language()),
                links.to(author.language(), EntryLinks.path(row.notebook(), row.slug())))));
        return Letter.to(
                        author.email(),
                        author.language(),
                        "notebook.support",
                        author.name().replace('|', '/'),
                        model.title().replace('|', '/'))
                .listing(items)
                .leadingTo(links.to(author.language(), model.path()));
    }

    private Optional<Model> model(String holder) {
        Optional<Contribution> draft = ContributionId.parse(holder).flatMap(contributions::byId);
        if (draft.isPresent()) {
            return draft.map(one -> new Model(one.draft().title(), Set.of(one.author()), "/contributions/" + one.id()));
        }
        ResourceId id = new ResourceId(holder);
        Set<String> authors = new LinkedHashSet<>();
        contributions.of(id).stream()
                .filter(one -> PUBLISHED.contains(one.state()))
                .forEach(one -> authors.add(one.author()));
        return library.byId(id)
                .map(resource -> new Model(resource.description().title(), authors, "/ressources/" + resource.slug()));
    }
}
