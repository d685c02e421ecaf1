package org.vitaressources.kits.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.KitEditing;
import org.vitaressources.kits.KitNotFound;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.kits.PartId;
import org.vitaressources.kits.Spot;
import org.vitaressources.kits.StepKind;

/// Sessions and steps: added, moved, taken out.
@Controller
class PartsController {
    private final OpenKits kits;
    private final KitEditing editing;

    PartsController(OpenKits kits, KitEditing editing) {
        this.kits = kits;
        this.editing = editing;
    }

    @PostMapping("/kits/{id}/seances")
    String addSession(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        OpenKit open = kits.toEdit(id, member.id());
        PartId session = editing.addSession(open, java.util.Map.of());
        return "redirect:/kits/" + id + "/parties/" + session;
    }

    /// @param session where; at the end when empty
    /// @param after the step before it; at the end of the session when empty
    @PostMapping("/kits/{id}/etapes")
    String addStep(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "nature", defaultValue = "") String kind,
            @RequestParam(name = "seance", defaultValue = "") String session,
            @RequestParam(name = "apres", defaultValue = "") String after) {
        OpenKit open = kits.toEdit(id, member.id());
        StepKind written = StepKind.byWord(kind)
                .filter(StepKind::isWritten)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        PartId step = editing.addStep(open, session, after, written, java.util.Map.of());
        return "redirect:/kits/" + id + "/parties/" + step;
    }

    /// One place up or down (`sens` is `haut` or `bas`), or behind another part.
    ///
    /// @param session of a step, when it goes behind another one or becomes the first
    /// @param after the part before it; empty for the first
    @PostMapping("/kits/{id}/parties/{part}/place")
    String move(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam(name = "sens", defaultValue = "") String direction,
            @RequestParam(name = "seance", defaultValue = "") String session,
            @RequestParam(name = "apres", defaultValue = "") String after) {
        OpenKit open = kits.toEdit(id, member.id());
        PartId moved = partId(part);
        if (direction.isEmpty()) {
            editing.place(open, moved, new Spot(session, after));
        } else {
            editing.move(open, moved, direction.equals("haut"));
        }
        return "redirect:/kits/" + id + "#etape-" + part;
    }

    @PostMapping("/kits/{id}/parties/{part}/retrait")
    String remove(@AuthenticationPrincipal SignedInMember member, @PathVariable String id, @PathVariable String part) {
        editing.remove(kits.toEdit(id, member.id()), partId(part));
        return "redirect:/kits/" + id + "?fait=kit-retire#deroule";
    }

    private static PartId partId(String written) {
        return PartId.parse(written).orElseThrow(() -> KitNotFound.byId(written));
    }
}
