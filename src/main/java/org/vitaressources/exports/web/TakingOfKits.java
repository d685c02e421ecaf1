package org.vitaressources.exports.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.kits.KitOffer;
import org.vitaressources.kits.OpenKit;

/// "Emporter", on the page of a kit.
@Component
class TakingOfKits implements KitOffer {
    @Override
    public Optional<Offer> on(OpenKit open) {
        return open.kit().steps().isEmpty() || open.kit().trashed()
                ? Optional.empty()
                : Optional.of(new Offer("/kits/" + open.id().value() + "/emporter", "export.take"));
    }
}
