package org.vitaressources.contributions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftFile;
import org.vitaressources.contributions.FoundDetail;
import org.vitaressources.contributions.PersonalDetails;
import org.vitaressources.library.AddressLabels;

/// Personal details as a page asks about them.
@Component
class DetailViews {
    private final ConflictViews labels;
    private final AddressLabels addresses;

    DetailViews(ConflictViews labels, AddressLabels addresses) {
        this.labels = labels;
        this.addresses = addresses;
    }

    /// The page.
    ///
    /// @param inText those of the fields
    /// @param files those of each file
    /// @param open how many are undecided
    record Details(String id, List<Asked> inText, List<OfFile> files, long open) {
        public boolean none() {
            return inText.isEmpty() && files.isEmpty();
        }
    }

    /// One of them.
    ///
    /// @param where the field or the place in the file, in words
    /// @param anchor of the control to correct it in, or of the passage
    record Asked(FoundDetail detail, String where, String anchor) {}

    /// A file.
    ///
    /// @param key of the whole file
    /// @param crowded there is so much in it that only the whole is asked about
    /// @param all how much there is
    /// @param stays the whole was said to stay
    record OfFile(String key, DraftFile file, List<Asked> asked, boolean crowded, int all, boolean stays) {}

    Details of(Contribution contribution, List<FoundDetail> found, Locale locale) {
        List<Asked> inText = new ArrayList<>();
        Map<String, List<Asked>> inFiles = new LinkedHashMap<>();
        for (FoundDetail detail : found) {
            if (detail.file().isEmpty()) {
                inText.add(new Asked(
                        detail,
                        labels.label(detail.field(), contribution.draft().type(), locale),
                        ProgressViews.anchor(detail.field())));
            } else {
                inFiles.computeIfAbsent(detail.file(), name -> new ArrayList<>())
                        .add(new Asked(
                                detail,
                                detail.address() == null ? "" : addresses.brief(detail.address(), locale),
                                detail.anchor()));
            }
        }
        Set<String> crowded = PersonalDetails.crowded(found);
        List<OfFile> files = contribution.draft().files().stream()
                .filter(file -> inFiles.containsKey(file.name()))
                .map(file -> file(file, inFiles.getOrDefault(file.name(), List.of()), crowded))
                .toList();
        return new Details(
                contribution.id().value(),
                inText,
                files,
                found.stream().filter(detail -> !detail.stays()).count());
    }

    private static OfFile file(DraftFile file, List<Asked> asked, Set<String> crowded) {
        return new OfFile(
                PersonalDetails.wholeFile(file),
                file,
                asked.subList(0, Math.min(asked.size(), PersonalDetails.SHOWN_OF_A_FILE)),
                crowded.contains(file.name()),
                asked.size(),
                asked.stream().allMatch(one -> one.detail().stays()));
    }
}
