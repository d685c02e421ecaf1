package org.vitaressources.vocabulary;

import java.util.Optional;

/// What readers look for and the collection does not hold yet, said to those who may write it.
///
/// @param subject as shown
/// @param words the query that it answers, perhaps empty
/// @param sector id of a sector that a contribution begins with
/// @param territory that it begins with
public record WantedSubject(String subject, String words, Optional<String> sector, Optional<TerritoryCode> territory) {}
