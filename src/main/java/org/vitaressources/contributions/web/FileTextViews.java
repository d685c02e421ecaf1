package org.vitaressources.contributions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftFile;
import org.vitaressources.contributions.DraftReadings;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.text.Address;
import org.vitaressources.text.LocalLinks;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;
import org.vitaressources.text.SafeHtml;
import org.vitaressources.ui.FileSize;

/// Makes the page that shows the text of a draft's file: where the words of a section come from.
@Component
class FileTextViews {
    private static final int MOST_PASSAGES = 400;

    private final DraftReadings readings;
    private final AddressLabels labels;

    FileTextViews(DraftReadings readings, AddressLabels labels) {
        this.readings = readings;
        this.labels = labels;
    }

    /// The page.
    ///
    /// @param cut only the first passages are shown
    record FileTextView(
            String title,
            String size,
            String language,
            String path,
            String filesPath,
            String reason,
            List<Section> sections,
            boolean cut) {}

    /// A passage.
    ///
    /// @param heading its address in words, empty where the text bears its own heading
    record Section(String anchor, String heading, SafeHtml html) {}

    FileTextView of(Contribution contribution, DraftFile file, Locale locale) {
        Reading reading = readings.text(file);
        String files = "/contributions/" + contribution.id() + "/fichiers";
        List<Section> sections = new ArrayList<>();
        for (Passage passage : reading.passages().stream().limit(MOST_PASSAGES).toList()) {
            String heading = passage.address() instanceof Address.Section ? "" : labels.full(passage.address(), locale);
            // What it leads to beside it is not here: only the words of such links stay.
            SafeHtml html = LocalLinks.lead(passage.html(), (address, image) -> Optional.empty());
            sections.add(new Section(passage.anchor(), heading, html));
        }
        return new FileTextView(
                file.title(),
                new FileSize(file.size()).in(locale),
                reading.metadata().language().orElse("fr"),
                files + "/" + file.name(),
                files,
                reading.reason(),
                sections,
                reading.passages().size() > MOST_PASSAGES);
    }
}
