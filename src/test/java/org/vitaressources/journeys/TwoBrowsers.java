package org.vitaressources.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Many pages looked at by two browsers, each in a thread of its own: a browser keeps one core busy.
final class TwoBrowsers {
    private static final int BROWSERS = 2;

    private TwoBrowsers() {}

    /// Looks at one share of the pages.
    interface Look {
        /// @return what is wrong, in words
        List<String> at(Browser browser, List<String> pages);
    }

    /// What is wrong with any of them, in no order.
    ///
    /// @param pages each is looked at once, by one of the two
    static List<String> faults(List<String> pages, Look look) {
        try (ExecutorService threads = Executors.newFixedThreadPool(BROWSERS)) {
            List<Future<List<String>>> shares = IntStream.range(0, BROWSERS)
                    .mapToObj(share -> threads.submit(() -> faults(pages, share, look)))
                    .toList();
            List<String> faults = new ArrayList<>();
            for (Future<List<String>> share : shares) {
                faults.addAll(share.get());
            }
            return faults;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faults(List<String> pages, int share, Look look) {
        List<String> mine = IntStream.range(0, pages.size())
                .filter(at -> at % BROWSERS == share)
                .mapToObj(pages::get)
                .toList();
        try (Browser browser = new Browser()) {
            return look.at(browser, mine);
        }
    }
}
