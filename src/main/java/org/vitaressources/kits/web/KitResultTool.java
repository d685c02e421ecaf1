package org.vitaressources.kits.web;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.search.ResultTool;

/// "Ajouter à un kit", beneath a result.
@Component
@Order(20)
class KitResultTool implements ResultTool {
    @Override
    public Offer on(String slug) {
        return new Offer("/ressources/" + slug + "/kit", "kit.add");
    }
}
