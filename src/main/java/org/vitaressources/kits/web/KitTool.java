package org.vitaressources.kits.web;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.PassageTool;
import org.vitaressources.library.Resource;

/// "Ajouter à un kit", beside a passage and beside words that are selected.
@Component
@Order(20)
class KitTool implements PassageTool {
    @Override
    public Offer on(Resource resource) {
        return new Offer("/ressources/" + resource.slug() + "/kit", "kit.add");
    }
}
