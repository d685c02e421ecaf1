package org.vitaressources.console;

import java.time.Duration;

/// Puts a [Progress.Step] into words: how many of how many, how fast since the step began, how long still.
final class Rate {
    private String label = "";
    private long began;
    private long doneBefore;

    /// The line for this moment.
    ///
    /// @param now nanoseconds of any steady clock
    String line(Progress.Step step, long now) {
        if (!step.label().equals(label)) {
            label = step.label();
            began = now;
            doneBefore = step.done();
        }
        StringBuilder line = new StringBuilder(step.label());
        if (step.total() > 0) {
            line.append(Words.say("progress.of", step.done(), step.total(), 100 * step.done() / step.total()));
        } else if (step.done() > 0) {
            line.append(Words.say("progress.done", step.done()));
        }
        double seconds = (now - began) / 1e9;
        long sinceBegan = step.done() - doneBefore;
        if (sinceBegan > 0 && seconds > 0) {
            double rate = sinceBegan / seconds;
            line.append(Words.say("progress.rate", rate));
            if (step.total() > step.done()) {
                line.append(Words.say(
                        "progress.left", span(Duration.ofMillis((long) (1000 * (step.total() - step.done()) / rate)))));
            }
        }
        return line.toString();
    }

    /// A span as people say it: `0,8 s`, `42 s`, `3 min 05 s`, `2 h 10 min`.
    static String span(Duration span) {
        double seconds = span.toMillis() / 1000.0;
        if (seconds < 10) {
            return Words.say("span.tenths", seconds);
        }
        if (seconds < 60) {
            return Words.say("span.seconds", Math.round(seconds));
        }
        return span.toHours() > 0
                ? Words.say("span.hours", span.toHours(), span.toMinutesPart())
                : Words.say("span.minutes", span.toMinutes(), span.toSecondsPart());
    }
}
