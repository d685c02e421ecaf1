package org.vitaressources.kits.web;

import java.util.List;
import org.vitaressources.kits.Question;

/// A kit as its page shows it.
///
/// @param minutes of all steps
/// @param planned minutes that there are, 0 when not said
/// @param over more minutes than there are
/// @param bar the minutes as a bar
/// @param asking how many sources ask for a look
/// @param licences what licences say, in one word: `clear`, `unsure` or `blocked`
record KitView(
        String id,
        String title,
        List<String> aims,
        String audience,
        List<String> prerequisites,
        String use,
        String origin,
        boolean template,
        int minutes,
        String duration,
        int planned,
        String plannedDuration,
        boolean over,
        List<Segment> bar,
        List<SessionView> sessions,
        int steps,
        int asking,
        String licences) {

    /// A step in the bar of minutes.
    ///
    /// @param x where it begins, in minutes
    /// @param kind word of its kind
    record Segment(int x, int width, String kind) {}

    /// A session.
    ///
    /// @param number from 1
    record SessionView(
            String id,
            int number,
            String title,
            String aim,
            String duration,
            boolean first,
            boolean last,
            List<StepView> steps,
            List<CommentView> comments) {}

    /// A step.
    ///
    /// @param number from 1, through all sessions
    /// @param at minutes since the beginning of its session, in words
    /// @param shown its title, or that of what it stands on
    /// @param text what learners read of it
    /// @param slugs of the resources that it stands on
    /// @param files to save; one at most
    /// @param trainersOwn participants do not see it
    /// @param verdict of its licence when it asks for something, else empty
    record StepView(
            String id,
            int number,
            String kind,
            String shown,
            String aim,
            int minutes,
            String duration,
            String at,
            String text,
            String address,
            String material,
            String group,
            String notes,
            List<SourceView> sources,
            List<Question> questions,
            boolean incomplete,
            String verdict,
            List<String> slugs,
            List<StepFileViews.FileView> files,
            boolean trainersOwn,
            List<CommentView> comments) {}

    /// What a step stands on.
    ///
    /// @param quote words, perhaps none
    /// @param place address in words, perhaps empty
    /// @param path where it opens; empty when it is gone
    /// @param standing end of a message key; empty when all is well
    /// @param found what stands there now, when it differs
    record SourceView(
            int rank,
            String title,
            String quote,
            String place,
            String path,
            String credit,
            String licence,
            String standing,
            String found) {}

    /// A comment.
    record CommentView(long id, String by, String when, String text, boolean settled, boolean maySettle) {}
}
