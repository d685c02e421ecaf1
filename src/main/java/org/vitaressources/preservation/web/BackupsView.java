package org.vitaressources.preservation.web;

import java.util.List;
import java.util.Optional;
import org.vitaressources.preservation.PreparationKind;
import org.vitaressources.preservation.PreparationState;

/// All that the page of backups says.
///
/// @param last how it stands with the last backup
/// @param copied the database is one that this program can copy
/// @param recent backups, the newest first
/// @param prepared archives that were asked for, the newest first
/// @param work what is under way
/// @param readings of all files, place by place
/// @param share of all files that is read again each day, in percent, as it is written
/// @param damages files that are not as they were recorded
/// @param check the last look at tables and index
/// @param kept hours that an archive waits to be downloaded
record BackupsView(
        Last last,
        boolean copied,
        List<Line> recent,
        List<Prepared> prepared,
        Optional<Work> work,
        List<Reading> readings,
        String share,
        List<Damage> damages,
        Optional<Check> check,
        long kept) {

    /// A backup waits to be downloaded: it counts from then on.
    public boolean backupReady() {
        return prepared.stream().anyMatch(one -> one.kind() == PreparationKind.BACKUP && one.isToFetch());
    }

    /// A backup is being made.
    public boolean backupWorking() {
        return work.filter(one -> one.kind() == PreparationKind.BACKUP).isPresent();
    }

    /// Whether somebody must do something about backups.
    enum Level {
        NONE,
        OLD,
        FINE
    }

    /// The last backup.
    ///
    /// @param age in words
    /// @param overdue age from which it is old, in words
    record Last(Level level, String age, String overdue) {}

    /// A backup.
    ///
    /// @param origin end of a message key
    record Line(String when, String files, String size, String origin, String place, int remarks, String problem) {}

    /// Something that was asked for.
    ///
    /// @param until when it is deleted, in words; empty when there is nothing to delete
    record Prepared(
            String id,
            PreparationKind kind,
            PreparationState state,
            String who,
            String when,
            String size,
            String until,
            boolean fetched,
            List<String> remarks,
            String problem) {
        public String path() {
            return BackupsController.PAGE + "/" + id;
        }

        public boolean isToFetch() {
            return state == PreparationState.READY;
        }
    }

    /// What is under way.
    ///
    /// @param share percent, -1 while nobody knows
    record Work(String id, PreparationKind kind, String words, int share) {
        public String path() {
            return BackupsController.PAGE + "/" + id;
        }
    }

    /// How far all files of a place are read again.
    ///
    /// @param place end of a message key
    /// @param ended the last time that all were, in words; empty when never
    /// @param began the reading that is under way, in words; empty when none is
    record Reading(String place, String ended, String began) {}

    /// A damaged file.
    ///
    /// @param advice end of a message key: what to do
    /// @param uses files that kept bytes are
    record Damage(String file, String finding, String when, String advice, List<String> uses) {}

    /// A look at tables and index.
    record Check(String when, List<String> sentences) {}
}
