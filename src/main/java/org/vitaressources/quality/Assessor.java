package org.vitaressources.quality;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Description;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.quality.Filing.Facet;
import org.vitaressources.text.Finding;
import org.vitaressources.text.Reading;
import org.vitaressources.ui.PublicAddress;
import org.vitaressources.vocabulary.Vocabularies;

/// Looks at a resource with its text.
@Component
class Assessor {
    /// Changes when this program would say something else of the same files.
    static final int RULES = 1;

    private static final int LONGEST = 300;

    private final Vocabularies vocabularies;
    private final PublicAddress site;

    Assessor(Vocabularies vocabularies, PublicAddress site) {
        this.vocabularies = vocabularies;
        this.site = site;
    }

    Assessment of(Resource.Content content) {
        Resource resource = content.resource();
        DescriptionCheck description = new DescriptionCheck(content);
        List<Improvement> all = new ArrayList<>(description.missing());
        content.body().findings().forEach(finding -> all.add(improvement(finding, "", "text/markdown")));
        for (int i = 0; i < content.readings().size(); i++) {
            LibraryDocument document = resource.documents().get(i);
            Reading reading = content.readings().get(i);
            reading.findings().forEach(finding -> all.add(improvement(finding, document.name(), document.mediaType())));
        }
        all.sort(Comparator.comparingInt(
                        (Improvement improvement) -> improvement.kind().weight())
                .reversed());
        return new Assessment(
                resource.id(),
                resource.fingerprint(),
                resource.slug(),
                resource.description().title(),
                description.score(),
                all,
                filings(resource),
                OutgoingLinks.of(content, ownHost()));
    }

    private static Improvement improvement(Finding finding, String document, String mediaType) {
        return new Improvement(
                ImprovementKind.of(finding.kind()), document, mediaType, finding.count(), finding.places());
    }

    private Set<Filing> filings(Resource resource) {
        Description description = resource.description();
        Set<Filing> filings = new HashSet<>();
        description.territories().forEach(code -> {
            filings.add(new Filing(Facet.TERRITORY, code.toString()));
            vocabularies
                    .territories()
                    .ancestors(code)
                    .forEach(above ->
                            filings.add(new Filing(Facet.TERRITORY, above.code().toString())));
        });
        description
                .sectors()
                .forEach(id -> vocabularies
                        .sectors()
                        .withAncestors(id)
                        .forEach(above -> filings.add(new Filing(Facet.SECTOR, above))));
        description.authors().forEach(author -> filings.add(new Filing(Facet.WHO, cut(author))));
        description.organisation().ifPresent(body -> filings.add(new Filing(Facet.WHO, cut(body))));
        resource.documents().forEach(document -> filings.add(new Filing(Facet.FORMAT, format(document))));
        return filings;
    }

    /// The end of its name, as people call formats.
    static String format(LibraryDocument document) {
        String name = document.name();
        String end = name.substring(name.lastIndexOf('.') + 1);
        return end.matches("[A-Za-z0-9]{1,8}") && name.contains(".") ? end.toUpperCase(Locale.ROOT) : "?";
    }

    private String ownHost() {
        return Optional.of(site.address())
                .filter(address -> !address.isBlank())
                .map(address -> URI.create(address).getHost())
                .orElse("");
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
