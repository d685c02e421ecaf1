package org.vitaressources.contributions.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Territories whose name starts so, for the form.
@Controller
class PlacesController {
    private static final int MOST = 10;
    private static final int LONGEST = 80;

    private final PlaceBoxes places;

    PlacesController(PlaceBoxes places) {
        this.places = places;
    }

    /// @param prefix at least two characters, else there is nothing
    @GetMapping("/contributions/territoires")
    @ResponseBody
    List<FormView.Box> startingWith(@RequestParam(name = "q", defaultValue = "") String prefix, Locale locale) {
        String plain = prefix.strip();
        return plain.length() < 2 || plain.length() > LONGEST ? List.of() : places.startingWith(plain, MOST, locale);
    }
}
