package org.vitaressources.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The address above the pages of who keeps the centre: it leads to the first one that each of them may see.
@Controller
class AdministrationController {
    @GetMapping("/administration")
    String first() {
        return "redirect:/administration/lots";
    }
}
