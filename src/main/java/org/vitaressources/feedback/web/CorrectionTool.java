package org.vitaressources.feedback.web;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.PassageTool;
import org.vitaressources.library.Resource;

/// "Proposer une correction", beside a passage.
@Component
@Order(40)
class CorrectionTool implements PassageTool {
    @Override
    public Offer on(Resource resource) {
        return new Offer("/ressources/" + resource.slug() + "/correction", "feedback.correct");
    }
}
