package org.vitaressources.library.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Description;
import org.vitaressources.library.Library;
import org.vitaressources.library.QueryMarks;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceLayout;
import org.vitaressources.library.ResourcePanel;
import org.vitaressources.library.TextLinks;
import org.vitaressources.text.LocalLinks;
import org.vitaressources.text.SafeHtml;
import org.vitaressources.text.WordMarks;
import org.vitaressources.ui.PartialDate;

/// Makes the page of a resource.
@Component
class ResourceViews {
    /// The centre, as it is cited.
    private static final String CENTRE = "VITA ressources";

    private final Library library;
    private final ResourceFacts facts;
    private final EvidenceViews evidence;
    private final ReturnsViews returns;
    private final TextLinks links;
    private final QueryMarks queries;
    private final ObjectProvider<ResourceLayout> layouts;
    private final ObjectProvider<ResourcePanel> panels;

    ResourceViews(
            Library library,
            ResourceFacts facts,
            EvidenceViews evidence,
            ReturnsViews returns,
            TextLinks links,
            QueryMarks queries,
            ObjectProvider<ResourceLayout> layouts,
            ObjectProvider<ResourcePanel> panels) {
        this.library = library;
        this.facts = facts;
        this.evidence = evidence;
        this.returns = returns;
        this.links = links;
        this.queries = queries;
        this.layouts = layouts;
        this.panels = panels;
    }

    /// @param words to mark in its text
    /// @param prefix of the language of the page
    /// @param base public address of the site in the language of the page
    ResourceView of(Resource resource, String words, String prefix, String base, Locale locale) {
        Resource.Content content = library.content(resource);
        Description description = resource.description();
        SafeHtml led = LocalLinks.lead(content.body().html(), links.from(resource, resource.path()));
        WordMarks.Marked body = WordMarks.of(queries.of(words)).in(LocalLinks.under(prefix, led), 0);
        ResourceLayout.Parts parts = layouts.orderedStream()
                .map(layout -> layout.of(content, locale))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(ResourceLayout.Parts.NONE);
        String permalink = base + "/ressources/" + resource.slug();
        return new ResourceView(
                description.title(),
                resource.slug(),
                description.language(),
                facts.type(description, locale),
                description.date().map(date -> new PartialDate(date).in(locale)).orElse(""),
                summary(description.summary(), content.body().lead()),
                body.html(),
                content.body().outline(),
                documents(resource, content, parts.documents(), locale),
                facts.facts(description, locale),
                facts.tags(description, locale),
                facts.licence(description, locale),
                description.fictional(),
                evidence.of(resource.assessment(), locale),
                facts.transposition(description),
                returns.of(resource.returns(), locale),
                description
                        .archived()
                        .map(day -> new ResourceView.Archived(
                                new PartialDate(day).in(locale),
                                description.archivedWhy().orElse(""))),
                citation(description, permalink),
                permalink,
                body.count(),
                parts.before(),
                parts.after(),
                panels.orderedStream()
                        .map(panel -> panel.on(resource, locale))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<DocumentView> documents(
            Resource resource, Resource.Content content, Set<String> shown, Locale locale) {
        List<DocumentView> documents = new ArrayList<>();
        for (int i = 0; i < resource.documents().size(); i++) {
            if (shown.contains(resource.documents().get(i).name())) {
                continue;
            }
            documents.add(DocumentView.of(
                    resource.slug(),
                    resource.documents().get(i),
                    content.readings().get(i),
                    locale));
        }
        return documents;
    }

    /// A summary that was taken from the beginning of the text is not said twice on the page.
    private static String summary(String summary, String lead) {
        return !lead.isEmpty() && lead.startsWith(summary.replaceAll("…$", "")) ? "" : summary;
    }

    /// Authors (year). Title. Body. VITA ressources. Address: the order of ISO 690, in one line.
    private static String citation(Description description, String permalink) {
        StringBuilder line = new StringBuilder();
        String who = description.authors().isEmpty()
                ? description.organisation().orElse(CENTRE)
                : String.join(", ", description.authors());
        line.append(who);
        description.year().ifPresent(year -> line.append(" (").append(year).append(")"));
        line.append(". ").append(description.title()).append(". ");
        description
                .organisation()
                .filter(body -> !body.equals(who))
                .ifPresent(body -> line.append(body).append(". "));
        if (!who.equals(CENTRE)) {
            line.append(CENTRE).append(". ");
        }
        return line.append(permalink).toString();
    }
}
