package org.vitaressources.kits.web;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.PassageTool;
import org.vitaressources.library.Resource;

/// "Annoter", beside a passage and beside words that are selected.
@Component
@Order(30)
class NoteTool implements PassageTool {
    @Override
    public Offer on(Resource resource) {
        return new Offer("/ressources/" + resource.slug() + "/note", "note.add");
    }
}
