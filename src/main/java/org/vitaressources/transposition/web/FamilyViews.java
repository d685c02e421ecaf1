package org.vitaressources.transposition.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Resource;
import org.vitaressources.library.Transposition;
import org.vitaressources.transposition.Family;
import org.vitaressources.transposition.web.FamilyView.FamilyMap;
import org.vitaressources.transposition.web.FamilyView.Node;
import org.vitaressources.transposition.web.FamilyView.Point;
import org.vitaressources.transposition.web.FamilyView.Said;
import org.vitaressources.ui.PartialDate;
import org.vitaressources.vocabulary.Territory;

/// Puts a family into the words and the map of a page.
@Component
class FamilyViews {
    /// More members than this are drawn on a page of their own.
    static final int LARGE = 30;

    private final FamilyPlaces places;

    FamilyViews(FamilyPlaces places) {
        this.places = places;
    }

    FamilyView of(Family family, Resource current, Locale locale) {
        List<Point> points = new ArrayList<>();
        Node eldest = node(family.eldest(), current, points, locale);
        return new FamilyView(
                current.slug(),
                eldest,
                family.size(),
                family.complete(),
                family.size() > LARGE,
                new FamilyMap(places.viewBox(), places.shapes(), points));
    }

    private Node node(Family.Member member, Resource current, List<Point> points, Locale locale) {
        Optional<Resource> known = member.resource();
        boolean here = member.id().equals(current.id());
        Optional<Territory> place = known.flatMap(places::of);
        Optional<int[]> at = place.flatMap(places::point);
        int number = at.isPresent() ? points.size() + 1 : 0;
        at.ifPresent(xy -> points.add(new Point(xy[0], xy[1], number, here)));
        return new Node(
                known.map(resource -> resource.description().title()).orElse(""),
                known.map(resource -> "/ressources/" + resource.slug()).orElse(""),
                known.map(resource -> resource.description().language()).orElse("fr"),
                place.map(places::words).orElse(""),
                known.flatMap(resource -> resource.description().date())
                        .map(date -> new PartialDate(date).in(locale))
                        .orElse(""),
                here,
                known.flatMap(resource -> resource.description().transposition())
                        .map(FamilyViews::said)
                        .orElse(List.of()),
                number,
                member.descendants().stream()
                        .map(next -> node(next, current, points, locale))
                        .toList());
    }

    private static List<Said> said(Transposition transposition) {
        return Stream.of(
                        new Said("conserve", transposition.kept()),
                        new Said("adapte", transposition.adapted()),
                        new Said("abandonne", transposition.dropped()),
                        new Said("conditions", transposition.conditions()))
                .filter(line -> !line.text().isBlank())
                .toList();
    }
}
