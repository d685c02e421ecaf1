package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.text.DocumentReader;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;
import org.vitaressources.text.ReadingStatus;

/// The personal details of the files of drafts. The same file is looked at on the author's page, when it is handed in
/// and each time a moderator opens it: what is in those last looked at is remembered, in memory only, once all of
/// their text was read.
@Component
class DetailsOfFiles {
    private static final int REMEMBERED = 60;
    /// A file that holds more is looked at each time.
    private static final int MOST_IN_A_FILE = 500;

    private final DocumentReader reader;
    private final KeptFiles files;
    private final Map<String, List<PlacedDetail>> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<PlacedDetail>> eldest) {
            return size() > REMEMBERED;
        }
    };

    DetailsOfFiles(DocumentReader reader, KeptFiles files) {
        this.reader = reader;
        this.files = files;
    }

    /// In the order of its text.
    List<PlacedDetail> of(DraftFile file) {
        String key = file.sha256() + " " + file.mediaType();
        synchronized (remembered) {
            List<PlacedDetail> known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        Reading reading = reader.read(files.at(file.sha256()), file.sha256(), file.mediaType());
        List<PlacedDetail> found = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            found.addAll(PlacedDetail.in(passage.text(), passage.anchor(), passage.address()));
        }
        if (reading.status() == ReadingStatus.COMPLETE && found.size() <= MOST_IN_A_FILE) {
            synchronized (remembered) {
                remembered.put(key, List.copyOf(found));
            }
        }
        return found;
    }
}
