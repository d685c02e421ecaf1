package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the path of an outline covers, for a view of a part of the map and for a label inside a shape. Reads the paths
/// of our own tables only: `M x y l dx dy … z`, whole numbers.
///
/// @param left smallest x
/// @param top smallest y
/// @param right largest x
/// @param bottom largest y
/// @param middleX centre of gravity of the largest part
/// @param middleY likewise
public record MapShape(int left, int top, int right, int bottom, int middleX, int middleY) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    /// The shape of one path.
    static MapShape of(String path) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MIN_VALUE;
        double largest = -1;
        double[] middle = {0, 0};
        for (String part : path.split("z")) {
            List<int[]> ring = ring(part);
            for (int[] point : ring) {
                left = Math.min(left, point[0]);
                right = Math.max(right, point[0]);
                top = Math.min(top, point[1]);
                bottom = Math.max(bottom, point[1]);
            }
            double[] gravity = gravity(ring);
            if (gravity[2] > largest) {
                largest = gravity[2];
                middle = gravity;
            }
        }
        return new MapShape(left, top, right, bottom, (int) Math.round(middle[0]), (int) Math.round(middle[1]));
    }

    private static List<int[]> ring(String part) {
        List<int[]> points = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(part);
        int x = 0;
        int y = 0;
        while (numbers.find()) {
            x += Integer.parseInt(numbers.group());
            if (!numbers.find()) {
                throw new IllegalStateException("A path of the map has half a point: " + part);
            }
            y += Integer.parseInt(numbers.group());
            points.add(new int[] {x, y});
        }
        return points;
    }

    /// Centroid and area of a polygon (shoelace formula).
    private static double[] gravity(List<int[]> ring) {
        double area = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < ring.size(); i++) {
            int[] a = ring.get(i);
            int[] b = ring.get((i + 1) % ring.size());
            double cross = (double) a[0] * b[1] - (double) b[0] * a[1];
            area += cross / 2;
            x += (a[0] + b[0]) * cross / 6;
            y += (a[1] + b[1]) * cross / 6;
        }
        return area == 0
                ? new double[] {ring.getFirst()[0], ring.getFirst()[1], 0}
                : new double[] {x / area, y / area, Math.abs(area)};
    }
}
