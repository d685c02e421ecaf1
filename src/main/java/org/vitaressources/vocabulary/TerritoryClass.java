package org.vitaressources.vocabulary;

/// What makes two territories comparable: the same level, about as many inhabitants, as densely settled. The rule is
/// written in `src/docs/donnees.md`.
///
/// @param population inhabitants
/// @param nearby inhabitants within ten kilometres of the centre of a commune; for a wider place, what its inhabitants
///     have around them on average. It stands for density, which no table that we carry gives for every place
public record TerritoryClass(TerritoryLevel level, Band population, Band nearby) {

    /// Numbers from `from` up to but without `to`; [Integer#MAX_VALUE] is no end.
    public record Band(int from, int to) {
        static final int ENDLESS = Integer.MAX_VALUE;

        static Band of(int number, int... limits) {
            int from = 0;
            for (int limit : limits) {
                if (number < limit) {
                    return new Band(from, limit);
                }
                from = limit;
            }
            return new Band(from, ENDLESS);
        }

        /// Nothing below it.
        public boolean lowest() {
            return from == 0;
        }

        /// Nothing above it.
        public boolean highest() {
            return to == ENDLESS;
        }
    }

    /// One word that two places share exactly when they are comparable.
    public String key() {
        return level.key() + "-" + population.from() + "-" + nearby.from();
    }

    /// The size class of so many inhabitants at a level.
    static Band size(TerritoryLevel level, int inhabitants) {
        return switch (level) {
            case COUNTRY -> new Band(0, Band.ENDLESS);
            case REGION -> Band.of(inhabitants, 1_000_000, 4_000_000, 7_000_000);
            case DEPARTEMENT -> Band.of(inhabitants, 200_000, 400_000, 700_000, 1_200_000);
            case ARRONDISSEMENT -> Band.of(inhabitants, 50_000, 100_000, 200_000, 500_000);
            case EPCI -> Band.of(inhabitants, 15_000, 30_000, 50_000, 100_000, 200_000, 500_000);
            case COMMUNE -> Band.of(inhabitants, 500, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000);
        };
    }

    /// The density class that a digit of the table means.
    static Band nearby(int digit) {
        int[] limits = {0, 8_000, 20_000, 50_000, 120_000, 300_000, Band.ENDLESS};
        return new Band(limits[digit], limits[digit + 1]);
    }
}
