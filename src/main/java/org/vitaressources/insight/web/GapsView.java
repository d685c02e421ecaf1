package org.vitaressources.insight.web;

import java.util.List;
import org.vitaressources.insight.GapMap;

/// The gap map as a table and a picture.
///
/// @param region code of the région whose départements are the columns, empty for the country
/// @param name of the région
/// @param sector id of the sector that the picture shows, empty for all of them
/// @param sectorLabel its label
/// @param areas of the picture
record GapsView(
        String region,
        String name,
        String sector,
        String sectorLabel,
        String period,
        List<SearchesView.Tab> periods,
        GapMap map,
        String viewBox,
        List<Area> areas,
        List<Place> regions) {

    /// A place on the picture.
    ///
    /// @param level `0` to `3`
    /// @param link where it leads, perhaps empty
    record Area(String name, long count, String level, String path, String link, int x, int y) {}

    /// A région that may be looked at.
    record Place(String code, String name, boolean current) {}

    /// Where a contribution begins that fills a gap.
    public String contribution(GapMap.Cell cell) {
        return "/contributions/nouvelle?secteur="
                + SearchesView.encoded(cell.sector().id()) + "&territoire="
                + SearchesView.encoded(cell.territory().code().toString());
    }

    /// What is there of it.
    public String results(GapMap.Cell cell) {
        return "/recherche?secteur=" + SearchesView.encoded(cell.sector().id()) + "&territoire="
                + SearchesView.encoded(cell.territory().code().toString());
    }

    /// The picture for another sector, or for all.
    public String ofSector(String id) {
        return "/administration/manques?periode=" + period + (region.isEmpty() ? "" : "&region=" + region)
                + (id.isEmpty() ? "" : "&secteur=" + SearchesView.encoded(id));
    }

    /// The map of another région, or of the country.
    public String ofRegion(String code) {
        return "/administration/manques?periode=" + period + (code.isEmpty() ? "" : "&region=" + code)
                + (sector.isEmpty() ? "" : "&secteur=" + SearchesView.encoded(sector));
    }
}
