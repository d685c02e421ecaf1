package org.vitaressources.archive;

import java.util.List;

/// Looks over the tables of a module: ids that name nothing, states that contradict each other. Every bean of this type
/// is asked by `vita check`, where only the database and the library are there: its constructor takes `JdbcClient` and
/// beans of the library, nothing else. Reads only. Most need no class of their own: [References], in an
/// [ArchiveDeclaration].
public interface ConsistencyCheck {
    /// What does not hold, a French sentence each.
    List<String> contradictions();
}
