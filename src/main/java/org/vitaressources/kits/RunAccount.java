package org.vitaressources.kits;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.ui.Durations;
import org.vitaressources.ui.Moments;

/// What was done and said in a run, as a text that somebody goes on writing: for an entry of a notebook, or a report of
/// a trial. French, which is the language of the collection.
@Component
public class RunAccount {
    private static final int LONGEST = 4000;

    private final MessageSource messages;
    private final Moments moments;

    RunAccount(MessageSource messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    /// The text.
    ///
    /// @param title of the session
    /// @param tried what was run, session by session
    /// @param observed how useful it was found, and what was missing
    /// @param learned what participants take away
    /// @param missing what was missing, alone
    public record Text(String title, String tried, String observed, String learned, String missing) {}

    /// Of a run and what was said after it.
    public Text of(Kit kit, Run run, List<Impression> impressions) {
        String missing = lines(impressions.stream().map(Impression::wanted).toList());
        return new Text(
                say("run.account.title", kit.title()),
                tried(kit, run),
                cut(joined(
                        degrees(impressions), missing.isEmpty() ? "" : say("run.account.missing") + "\n\n" + missing)),
                cut(lines(impressions.stream().map(Impression::learned).toList())),
                cut(missing));
    }

    private String tried(Kit kit, Run run) {
        String sessions = lines(kit.sessions().stream()
                .map(session -> say("run.account.session", session.title(), Durations.of(session.minutes())))
                .toList());
        return cut(joined(
                say(
                        "run.account.tried",
                        kit.title(),
                        moments.in(Locale.FRENCH, run.opened()),
                        Durations.of(kit.minutes())),
                sessions));
    }

    private String degrees(List<Impression> impressions) {
        Map<Integer, Integer> counts = new TreeMap<>(java.util.Comparator.reverseOrder());
        impressions.forEach(one -> counts.merge(one.useful(), 1, Integer::sum));
        if (counts.isEmpty()) {
            return "";
        }
        String said = counts.entrySet().stream()
                .map(degree -> say("run.account.degree", say("run.useful." + degree.getKey()), degree.getValue()))
                .collect(Collectors.joining(", "));
        return say("run.account.degrees", impressions.size(), said);
    }

    private static String lines(List<String> said) {
        return said.stream()
                .map(words -> words.replaceAll("\\s+", " ").strip())
                .filter(words -> !words.isEmpty())
                .map(words -> "- " + words)
                .collect(Collectors.joining("\n"));
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n\n" + second;
    }

    /// At the end of a line.
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int line = text.lastIndexOf('\n', LONGEST);
        return text.substring(0, line > 0 ? line : LONGEST);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
