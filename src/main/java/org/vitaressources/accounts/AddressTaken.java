package org.vitaressources.accounts;

/// There is an account with this address. Only said to who may know it.
public final class AddressTaken extends RuntimeException {
    AddressTaken() {
        super("There is an account with this address");
    }
}
