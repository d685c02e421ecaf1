package org.vitaressources.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vitaressources.accounts.Durability;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SqlTime;
import org.vitaressources.contributions.ContributionState;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.mail.Outbox;

/// Letters to authors with what would make their resources better. Only when a moderator sends them, and to nobody more
/// than once in a while.
@Component
public class AuthorLetters {
    /// How many members are written to at once.
    public static final int MOST = 100;

    private static final Set<ContributionState> PUBLISHED =
            EnumSet.of(ContributionState.PUBLISHED, ContributionState.ARCHIVED);

    private final Contributions contributions;
    private final Members members;
    private final LetterWords words;
    private final Outbox outbox;
    private final QualityLog log;
    private final QualityProperties properties;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Durability durability;
    private final Clock clock;

    AuthorLetters(
            Contributions contributions,
            Members members,
            LetterWords words,
            Outbox outbox,
            QualityLog log,
            QualityProperties properties,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Durability durability,
            Clock clock) {
        this.contributions = contributions;
        this.members = members;
        this.words = words;
        this.outbox = outbox;
        this.log = log;
        this.properties = properties;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.durability = durability;
        this.clock = clock;
    }

    /// A letter that may be written.
    ///
    /// @param resources of theirs that it is about, with the contribution of each
    /// @param written when they were last written to, when that is too short a while ago
    public record Planned(Member member, List<Own> resources, Optional<Instant> written) {
        public Planned {
            resources = List.copyOf(resources);
        }

        /// Nothing stands in its way.
        public boolean possible() {
            return written.isEmpty();
        }
    }

    /// A resource of somebody's.
    ///
    /// @param contribution that it came from, where its author finds the advice
    public record Own(AssessedResource resource, String contribution) {}

    /// The letters about these resources: one to each member who wrote any of them and is still here.
    public List<Planned> plan(Collection<AssessedResource> resources) {
        Map<String, Map<String, Own>> own = new LinkedHashMap<>();
        for (AssessedResource resource : resources) {
            if (!resource.improvements().isEmpty()) {
                contributions.of(resource.id()).stream()
                        .filter(one -> PUBLISHED.contains(one.state()))
                        .forEach(one -> own.computeIfAbsent(one.author(), author -> new LinkedHashMap<>())
                                .putIfAbsent(
                                        resource.id().value(),
                                        new Own(resource, one.id().value())));
            }
        }
        Instant since = clock.instant().minus(properties.lettersEvery());
        List<Planned> planned = new ArrayList<>();
        own.forEach((author, theirs) -> members.byId(new MemberId(author))
                .filter(member -> !member.suspended())
                .ifPresent(member -> planned.add(new Planned(
                        member,
                        List.copyOf(theirs.values()),
                        lastTo(member.id()).filter(last -> last.isAfter(since))))));
        return planned;
    }

    /// When a member was last written to.
    public Optional<Instant> lastTo(MemberId member) {
        return jdbc.sql("select written from quality.letters where member_id = :id")
                .param("id", member.value())
                .query((row, number) -> SqlTime.read(row, "written"))
                .optional();
    }

    /// Writes these letters, each in a transaction of its own, unless its member was written to meanwhile.
    ///
    /// @param note of the moderator, quoted; perhaps blank
    /// @return how many were posted
    public int write(List<Planned> letters, String note, MemberId by) {
        int posted = 0;
        for (Planned letter : letters.stream().limit(MOST).toList()) {
            posted += Boolean.TRUE.equals(transaction.execute(status -> write(letter, note.strip(), by))) ? 1 : 0;
        }
        durability.force();
        return posted;
    }

    private boolean write(Planned letter, String note, MemberId by) {
        if (!claim(letter.member().id())) {
            return false;
        }
        outbox.post(words.letter(letter, note));
        log.write(QualityStep.LETTER, by, letter.member().id().value(), note);
        return true;
    }

    /// Takes the right to write to a member now; of two moderators who ask at once, one gets it.
    private boolean claim(MemberId member) {
        Instant now = clock.instant();
        int renewed = jdbc.sql("update quality.letters set written = :now where member_id = :id and written <= :since")
                .param("now", SqlTime.of(now))
                .param("since", SqlTime.of(now.minus(properties.lettersEvery())))
                .param("id", member.value())
                .update();
        if (renewed == 1) {
            return true;
        }
        if (lastTo(member).isPresent()) {
            return false;
        }
        jdbc.sql("insert into quality.letters (member_id, written) values (:id, :now)")
                .param("id", member.value())
                .param("now", SqlTime.of(now))
                .update();
        return true;
    }
}
