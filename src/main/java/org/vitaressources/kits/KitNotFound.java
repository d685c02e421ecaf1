package org.vitaressources.kits;

/// There is no such kit or part, or it is not for them to know.
public class KitNotFound extends RuntimeException {
    private KitNotFound(String what) {
        super(what);
    }

    public static KitNotFound byId(String id) {
        return new KitNotFound("No kit that they may see: " + id.replaceAll("[^A-Za-z0-9_-]", "?"));
    }
}
