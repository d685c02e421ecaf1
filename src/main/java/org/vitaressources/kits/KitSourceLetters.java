package org.vitaressources.kits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Members;
import org.vitaressources.mail.Letter;
import org.vitaressources.mail.Outbox;
import org.vitaressources.ui.SiteLinks;

/// Tells the author of a kit that words which they quote are gone, or that their resource was taken out of the
/// collection: one letter a kit for all that was found since the last one, and once for each change.
@Component
class KitSourceLetters {
    private final Kits kits;
    private final Standings standings;
    private final Members members;
    private final Outbox outbox;
    private final SiteLinks links;
    private final MessageSource messages;

    KitSourceLetters(
            Kits kits, Standings standings, Members members, Outbox outbox, SiteLinks links, MessageSource messages) {
        this.kits = kits;
        this.standings = standings;
        this.members = members;
        this.outbox = outbox;
        this.links = links;
        this.messages = messages;
    }

    /// Posts the letter of a kit and notes that it is posted, both or neither.
    @Transactional
    void write(KitId id) {
        List<Standings.Row> untold = standings.untold(id);
        Optional<Kit> kit = kits.byId(id).filter(one -> !one.trashed());
        Optional<Member> author = kit.flatMap(one -> members.byId(one.owner()));
        if (kit.isPresent() && author.isPresent()) {
            List<Letter.Item> items = items(kit.get(), untold, author.get().language());
            if (!items.isEmpty()) {
                outbox.post(Letter.to(
                                author.get().email(),
                                author.get().language(),
                                "kit.sources",
                                plain(author.get().name()),
                                plain(kit.get().title()))
                        .listing(items)
                        .leadingTo(links.to(author.get().language(), "/kits/" + id)));
            }
        }
        untold.forEach(standings::told);
    }

    /// One for each source of a step that is still in the kit.
    private List<Letter.Item> items(Kit kit, List<Standings.Row> untold, Locale language) {
        Map<PartId, Integer> numbers = new LinkedHashMap<>();
        kit.steps().forEach(step -> numbers.put(step.id(), numbers.size() + 1));
        return untold.stream()
                .filter(row -> numbers.containsKey(row.part()))
                .map(row -> new Letter.Item(
                        say(
                                "kit.source.told." + row.standing().name().toLowerCase(Locale.ROOT),
                                language,
                                numbers.getOrDefault(row.part(), 0),
                                title(kit, row)),
                        links.to(language, "/kits/" + kit.id() + "#etape-" + row.part())))
                .toList();
    }

    private static String title(Kit kit, Standings.Row row) {
        return kit.step(row.part())
                .flatMap(step -> Source.of(step.fields(), row.rank()))
                .map(Source::title)
                .orElse("");
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /// A bar in somebody's words would begin a paragraph.
    private static String plain(String words) {
        return words.replace('|', '/');
    }
}
