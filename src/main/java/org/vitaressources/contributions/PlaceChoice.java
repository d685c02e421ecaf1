package org.vitaressources.contributions;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Inquiry;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;

/// Chooses what a contribution becomes in the collection, and where.
@Component
class PlaceChoice {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 4;
    private static final int LONGEST_NAME = 60;
    private static final String NO_TYPE = "ressources";
    private static final String NOTEBOOKS = "carnets";

    private final Publishing publishing;
    private final BundleFiles bundles;

    PlaceChoice(Publishing publishing, BundleFiles bundles) {
        this.publishing = publishing;
        this.bundles = bundles;
    }

    /// A revised resource stays where it is when it can.
    Place of(Contribution contribution, Optional<KeptState> base) {
        String main = main(contribution.draft(), base);
        return new Place(contribution.resource().orElseGet(() -> fresh(main)), main);
    }

    /// Another place for the same resource, since somebody took the one that was chosen.
    Place of(Contribution contribution, Optional<KeptState> base, ResourceId resource) {
        return new Place(resource, main(contribution.draft(), base));
    }

    /// Whether a place chosen earlier still does.
    boolean stillFits(Place chosen, Contribution contribution, Optional<KeptState> base) {
        return base.map(state -> bundles.staysInPlace(contribution.draft(), state)
                        == chosen.main().equals(state.revision().main()))
                .orElse(contribution.resource().isEmpty());
    }

    private String main(Draft draft, Optional<KeptState> base) {
        return base.filter(state -> bundles.staysInPlace(draft, state))
                .map(state -> state.revision().main())
                .orElseGet(() -> publishing.freePlace(folder(draft.type()), draft.title()));
    }

    private static String folder(String type) {
        return type.isBlank() ? NO_TYPE : type.equals(Inquiry.TYPE) ? NOTEBOOKS : type;
    }

    /// An identity that a person can read, and that no other resource has or had.
    private static ResourceId fresh(String main) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String folder = main.substring(0, main.lastIndexOf('/'));
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        String begin = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return new ResourceId(begin + "-" + HexFormat.of().formatHex(random));
    }
}
