package org.vitaressources.library;

/// Identity of a resource: given once, kept when its files move. Letters, digits, `-`, `_`, `.`; at most 80.
public record ResourceId(String value) implements Comparable<ResourceId> {
    static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

    public ResourceId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("Not a resource id: " + value);
        }
    }

    @Override
    public int compareTo(ResourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
