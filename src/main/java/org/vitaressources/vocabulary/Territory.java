package org.vitaressources.vocabulary;

import java.util.List;
import java.util.Optional;

/// A place of the official geography (COG).
///
/// @param code level and official code
/// @param name official name with its article and accents
/// @param departement code of the département it lies in (that of its seat for an EPCI), to tell homonyms apart
/// @param population inhabitants, 0 when unknown
/// @param centroid where it is, when known
/// @param postcodes postcodes of a commune, else empty
/// @param succeededBy for a former commune or région, the present ones that its name leads to; empty for a present one
public record Territory(
        TerritoryCode code,
        String name,
        Optional<TerritoryCode> departement,
        int population,
        Optional<Coordinates> centroid,
        List<String> postcodes,
        List<TerritoryCode> succeededBy) {

    /// Degrees, WGS 84.
    public record Coordinates(double latitude, double longitude) {
        private static final double EARTH_RADIUS_KM = 6371.0088;

        /// Along the great circle, by the haversine formula.
        public double kilometresTo(Coordinates other) {
            double north = Math.toRadians(other.latitude - latitude) / 2;
            double east = Math.toRadians(other.longitude - longitude) / 2;
            double half = Math.pow(Math.sin(north), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude))
                            * Math.pow(Math.sin(east), 2);
            return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
        }
    }

    /// A former commune or région: still resolves, no longer exists.
    public boolean former() {
        return !succeededBy.isEmpty();
    }
}
