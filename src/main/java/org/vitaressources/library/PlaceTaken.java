package org.vitaressources.library;

/// Other files stand where a new resource was to be put; nothing was written over them.
public class PlaceTaken extends RuntimeException {
    PlaceTaken(String path) {
        super("Something stands already at " + path);
    }
}
