package org.vitaressources.exports.manuscript;

import java.util.List;

/// Something that is said of the whole, with its name: *Objectifs*, *Public*, *Durée*.
public record Fact(String name, List<Block> blocks) {
    public Fact {
        blocks = List.copyOf(blocks);
    }
}
