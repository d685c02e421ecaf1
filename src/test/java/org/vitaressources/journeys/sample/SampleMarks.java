package org.vitaressources.journeys.sample;

import java.util.regex.Pattern;
import org.vitaressources.library.QueryMarks;
import org.vitaressources.text.WordMarks;

/// Marks the query as it is written, wherever it stands.
final class SampleMarks implements QueryMarks {
    @Override
    public WordMarks.Finder of(String query) {
        if (query.isBlank()) {
            return WordMarks.Finder.NOTHING;
        }
        Pattern words = Pattern.compile(Pattern.quote(query), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return text -> words.matcher(text)
                .results()
                .map(found -> new WordMarks.Span(found.start(), found.end()))
                .toList();
    }
}
