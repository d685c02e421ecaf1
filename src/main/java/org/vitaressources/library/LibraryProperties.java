package org.vitaressources.library;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the three folders of the centre are.
///
/// @param content the library itself
/// @param index what is derived from it
/// @param data the database
@ConfigurationProperties("vita")
record LibraryProperties(
        @DefaultValue("./content") Path content,
        @DefaultValue("./index") Path index,
        @DefaultValue("./data") Path data) {}
