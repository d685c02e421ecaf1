package org.vitaressources.library.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vitaressources.library.PassageTool;
import org.vitaressources.library.Resource;

/// What can be done with words of a resource.
@Component
class PassageTools {
    private final ObjectProvider<PassageTool> tools;

    PassageTools(ObjectProvider<PassageTool> tools) {
        this.tools = tools;
    }

    List<PassageTool.Offer> on(Resource resource) {
        return tools.orderedStream().map(tool -> tool.on(resource)).toList();
    }
}
