package org.vitaressources.kits;

/// A kit, a basket or a list of kits holds as much as it may.
public class KitFull extends RuntimeException {
    private final int most;

    KitFull(int most) {
        super("No more than " + most);
        this.most = most;
    }

    /// How many there may be.
    public int most() {
        return most;
    }
}
