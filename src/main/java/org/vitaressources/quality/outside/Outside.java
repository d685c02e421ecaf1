package org.vitaressources.quality.outside;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.vitaressources.quality.outside.Answer.Outcome;

/// Asks other sites whether a page is there: its head first, and a few kilobytes of it when a server has nothing to say
/// to that. Every step of a redirect is looked at like the first.
public final class Outside {
    private static final int MOST_REDIRECTS = 5;
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private final Reach reach;
    private final String agent;
    private final Duration patience;
    private final Clock clock;

    /// @param agent how the site says who it is, ASCII
    /// @param patience for connecting and for each word of the other side; twice that for all of an answer
    public Outside(Reach reach, String agent, Duration patience, Clock clock) {
        this.reach = reach;
        this.agent = agent.replaceAll("[^\\x20-\\x7e]", "");
        this.patience = patience;
        this.clock = clock;
    }

    /// Asks for a page. Whatever happens is in the answer.
    public Answer ask(LinkAddress address) {
        Answer answer = follow(address, "HEAD");
        boolean doubtful = answer.status() >= 400 && answer.outcome() != Outcome.BUSY;
        return doubtful || answer.outcome() == Outcome.CONFUSED ? follow(address, "GET") : answer;
    }

    private Answer follow(LinkAddress first, String method) {
        LinkAddress at = first;
        boolean forGood = true;
        Set<LinkAddress> seen = new HashSet<>();
        for (int step = 0; step <= MOST_REDIRECTS && seen.add(at); step++) {
            Connection.Head head;
            try (Connection connection = Connection.to(at, reach, patience)) {
                head = connection.ask(method, at, agent);
            } catch (IOException | RuntimeException e) {
                return Answer.of(failure(e));
            }
            String location = head.headers().getOrDefault("location", "");
            if (head.status() < 300 || head.status() > 399 || head.status() == 304 || location.isEmpty()) {
                Optional<String> moved = step > 0 && forGood ? Optional.of(at.toString()) : Optional.empty();
                return new Answer(outcome(head), head.status(), moved, wait(head));
            }
            forGood &= head.status() == 301 || head.status() == 308;
            Optional<LinkAddress> next = at.to(location);
            if (next.isEmpty()) {
                return Answer.of(Outcome.REFUSED);
            }
            at = next.get();
        }
        return Answer.of(Outcome.CONFUSED);
    }

    private static Outcome failure(Exception e) {
        return switch (e) {
            case Refused refused -> Outcome.REFUSED;
            case UnknownHostException unknown -> Outcome.UNKNOWN_HOST;
            case SSLException unsafe -> Outcome.UNSAFE;
            case Connection.NotHttp confused -> Outcome.CONFUSED;
            default -> Outcome.SILENT;
        };
    }

    private static Outcome outcome(Connection.Head head) {
        int status = head.status();
        return switch (status) {
            case 404, 410 -> Outcome.GONE;
            case 429 -> Outcome.BUSY;
            case 503 -> head.headers().containsKey("retry-after") ? Outcome.BUSY : Outcome.FAILING;
            default -> status < 400 ? Outcome.ALIVE : status >= 500 && status < 600 ? Outcome.FAILING : Outcome.CLOSED;
        };
    }

    /// `Retry-After`, in seconds or as a date.
    private Optional<Duration> wait(Connection.Head head) {
        String written = head.headers().getOrDefault("retry-after", "");
        if (written.matches("\\d{1,9}")) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(written))));
        }
        try {
            Instant until = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(bounded(Duration.between(clock.instant(), until)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
