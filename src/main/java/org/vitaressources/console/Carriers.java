package org.vitaressources.console;

/// The platform threads that carry requests. Requests run in virtual threads, which give their carrier back only when
/// they wait: with one carrier a processor, the Java default, a page that calculates for a tenth of a second holds up
/// all the short ones behind it. With several carriers a processor, the operating system shares the processors out
/// among them in slices of time.
final class Carriers {
    /// Read by Java once, when its first virtual thread starts.
    static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";

    private static final int OF_A_PROCESSOR = 8;

    private Carriers() {}

    /// Asks for them, unless the command line says how many.
    static void ask() {
        if (System.getProperty(PROPERTY) == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            System.setProperty(PROPERTY, String.valueOf(OF_A_PROCESSOR * processors));
        }
    }
}
