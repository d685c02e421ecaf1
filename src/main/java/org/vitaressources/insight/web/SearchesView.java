package org.vitaressources.insight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The page about searches.
///
/// @param view which table: a name of [View]
/// @param period name of the period
/// @param least times and days from which something is shown
record SearchesView(
        View view,
        String period,
        List<Tab> tabs,
        List<Tab> periods,
        Totals totals,
        List<Words> words,
        List<Counted> counted,
        int least,
        int leastDays) {
    private static final String PAGE = "/administration/recherches";

    /// The tables; the messages `insight.view.{parameter}` name them.
    enum View {
        ASKED("demandees"),
        UNFOUND("sans-resultat"),
        WEAK("faibles"),
        CHOICES("filtres"),
        OPENED("ressources");

        private final String parameter;

        View(String parameter) {
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }

        static View of(String parameter) {
            for (View view : values()) {
                if (view.parameter.equals(parameter)) {
                    return view;
                }
            }
            return ASKED;
        }
    }

    /// A link to another table or period.
    record Tab(String parameter, boolean current, String path) {}

    /// All searches of the period.
    record Totals(int asked, int unfound, int opened, int refused, TrendView trend) {}

    /// Words that were looked for.
    ///
    /// @param path where they are answered
    record Words(String shown, String path, int asked, int unfound, int weak, TrendView trend) {
        /// Where one acts on them.
        public String detail() {
            return PAGE + "/mots?q=" + encoded(shown);
        }

        /// The vocabulary editor, with a synonym begun.
        public String synonym() {
            return "/administration/vocabulaires/synonymes?terme=" + encoded(shown);
        }
    }

    /// A filter or a resource.
    ///
    /// @param kind message that says of what, perhaps empty
    record Counted(String kind, String label, String path, int count) {}

    /// Nothing may be shown.
    public boolean empty() {
        return words.isEmpty() && counted.isEmpty();
    }

    /// This table as a file.
    public String file() {
        return PAGE + ".csv?vue=" + view.parameter() + "&periode=" + period;
    }

    static String path(View view, String period) {
        return PAGE + "?vue=" + view.parameter() + "&periode=" + period;
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
