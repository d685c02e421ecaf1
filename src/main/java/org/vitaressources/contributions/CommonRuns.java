package org.vitaressources.contributions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What two sequences have in common, in order: first what each holds exactly once (as a person would look for it, and
/// in time that hardly grows with length: the "patience" method of B. Cohen), then, between those, the longest common
/// part by E. W. Myers (*An O(ND) difference algorithm and its variations*, 1986), which is given up where two
/// stretches
/// differ too much to be worth it.
final class CommonRuns {
    /// Differences in one stretch from which it counts as rewritten.
    private static final int MOST_DIFFERENCES = 700;

    private final int[] before;
    private final int[] after;
    private final int[] partner;

    private CommonRuns(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        partner = new int[before.length];
        Arrays.fill(partner, -1);
    }

    /// For each place of the first sequence the place of the second that it goes with, or -1; ascending.
    static int[] of(int[] before, int[] after) {
        CommonRuns runs = new CommonRuns(before, after);
        runs.run();
        return runs.partner;
    }

    /// Places from which and up to which two stretches go.
    private record Stretch(int a, int aEnd, int b, int bEnd) {}

    private void run() {
        Deque<Stretch> left = new ArrayDeque<>();
        left.push(new Stretch(0, before.length, 0, after.length));
        while (!left.isEmpty()) {
            Stretch stretch = trimmed(left.pop());
            if (stretch.a() == stretch.aEnd() || stretch.b() == stretch.bEnd()) {
                continue;
            }
            List<int[]> anchors = anchors(stretch);
            if (anchors.isEmpty()) {
                shortest(stretch);
                continue;
            }
            int a = stretch.a();
            int b = stretch.b();
            for (int[] anchor : anchors) {
                partner[anchor[0]] = anchor[1];
                left.push(new Stretch(a, anchor[0], b, anchor[1]));
                a = anchor[0] + 1;
                b = anchor[1] + 1;
            }
            left.push(new Stretch(a, stretch.aEnd(), b, stretch.bEnd()));
        }
    }

    /// Without what is the same at both ends.
    private Stretch trimmed(Stretch stretch) {
        int a = stretch.a();
        int b = stretch.b();
        int aEnd = stretch.aEnd();
        int bEnd = stretch.bEnd();
        while (a < aEnd && b < bEnd && before[a] == after[b]) {
            partner[a++] = b++;
        }
        while (a < aEnd && b < bEnd && before[aEnd - 1] == after[bEnd - 1]) {
            partner[--aEnd] = --bEnd;
        }
        return new Stretch(a, aEnd, b, bEnd);
    }

    /// What stands once in each stretch, as far as it is in the same order in both.
    private List<int[]> anchors(Stretch stretch) {
        Map<Integer, int[]> places = new HashMap<>();
        for (int a = stretch.a(); a < stretch.aEnd(); a++) {
            place(places, before[a], 0, a);
        }
        for (int b = stretch.b(); b < stretch.bEnd(); b++) {
            place(places, after[b], 1, b);
        }
        List<int[]> once = new ArrayList<>();
        for (int a = stretch.a(); a < stretch.aEnd(); a++) {
            int[] place = places.getOrDefault(before[a], new int[] {-1, -1});
            if (place[0] >= 0 && place[1] >= 0) {
                once.add(place);
            }
        }
        return longestAscending(once);
    }

    private static void place(Map<Integer, int[]> places, int value, int side, int at) {
        int[] place = places.computeIfAbsent(value, none -> new int[] {-1, -1});
        place[side] = place[side] == -1 ? at : -2;
    }

    /// The longest part whose second places ascend too.
    private static List<int[]> longestAscending(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> longest = new ArrayList<>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            longest.addFirst(pairs.get(i));
        }
        return longest;
    }

    /// Myers, forwards, its furthest points remembered for the way back.
    private void shortest(Stretch stretch) {
        int n = stretch.aEnd() - stretch.a();
        int m = stretch.bEnd() - stretch.b();
        int most = Math.min(n + m, MOST_DIFFERENCES);
        List<int[]> furthest = new ArrayList<>();
        int[] reach = new int[2 * most + 3];
        int middle = most + 1;
        for (int d = 0; d <= most; d++) {
            furthest.add(Arrays.copyOfRange(reach, middle - d - 1, middle + d + 2));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]);
                int x = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                int y = x - k;
                while (x < n && y < m && before[stretch.a() + x] == after[stretch.b() + y]) {
                    x++;
                    y++;
                }
                reach[middle + k] = x;
                if (x >= n && y >= m) {
                    back(stretch, furthest, n, m);
                    return;
                }
            }
        }
    }

    private void back(Stretch stretch, List<int[]> furthest, int n, int m) {
        int x = n;
        int y = m;
        for (int d = furthest.size() - 1; d >= 0; d--) {
            int[] reach = furthest.get(d);
            int middle = d + 1;
            int k = x - y;
            boolean down = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]);
            int fromK = down ? k + 1 : k - 1;
            int fromX = d == 0 ? 0 : reach[middle + fromK];
            int fromY = d == 0 ? 0 : fromX - fromK;
            while (x > fromX
                    && y > fromY
                    && x > 0
                    && y > 0
                    && before[stretch.a() + x - 1] == after[stretch.b() + y - 1]) {
                x--;
                y--;
                partner[stretch.a() + x] = stretch.b() + y;
            }
            x = fromX;
            y = fromY;
        }
    }
}
