package org.vitaressources.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.Territory;

/// What the collection holds by sector and territory, beside what is looked for there.
///
/// @param region whose départements are the columns; the régions of the country when there is none
/// @param territories the columns
/// @param rows a sector each
public record GapMap(Optional<Territory> region, List<Territory> territories, List<Row> rows) {
    /// Fewer resources than this are a gap.
    public static final int ENOUGH = 3;
    private static final int PLENTY = 10;
    private static final int MOST_WANTED = 10;

    /// A sector.
    ///
    /// @param total resources of the sector in all of the columns and everywhere
    /// @param demand how often it was looked for without a territory or in any; 0 when too rarely to be said
    /// @param cells in the order of the columns
    public record Row(Concept sector, long total, int demand, List<Cell> cells) {}

    /// A sector in a territory.
    ///
    /// @param inside resources that are tagged with it or with a place in it
    /// @param applying resources that are tagged with what contains it
    /// @param demand how often it was looked for; 0 when too rarely to be said
    public record Cell(Concept sector, Territory territory, long inside, long applying, int demand) {
        /// Too little to choose from.
        public boolean thin() {
            return inside < ENOUGH;
        }

        /// From 0 (nothing) to 3 (plenty).
        public int level() {
            return inside == 0 ? 0 : inside < ENOUGH ? 1 : inside < PLENTY ? 2 : 3;
        }
    }

    /// Gaps in which something was looked for, the most wanted first.
    public List<Cell> mostWanted() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.thin() && cell.demand() > 0)
                .sorted(Comparator.comparingInt(Cell::demand).reversed().thenComparingLong(Cell::inside))
                .limit(MOST_WANTED)
                .toList();
    }

    /// How many gaps there are.
    public long gaps() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell::thin)
                .count();
    }
}
