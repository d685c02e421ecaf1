package org.vitaressources.exports;

import java.util.Locale;

/// The making of one export, for those who make it: how far it is, whether it should go on, words in its language.
public interface Making {
    /// Some of it is done; also stops what takes too long or was called off.
    ///
    /// @param done pieces that are written
    /// @param total pieces that there are
    /// @throws ExportRefused when it should not go on
    void at(int done, int total);

    /// Words of the message of this key, in the language of the manuscript.
    String say(String key, Object... arguments);

    /// The language of its words.
    Locale language();
}
