package org.vitaressources.accounts;

import java.util.List;

/// A row of a member in tables of packages above: `:id` is the member, `:now` a moment.
final class MemberRows {
    static final List<String> INSERTED = List.of(
            "insert into contributions.publications values ('p-' || left(:id, 8), 'r', 'm', :id, false)",
            "insert into uploads.uploads values ('u-' || left(:id, 8), :id, 'd', 'n', '', 1, 1, :now, true)",
            """
                insert into batches.batches (kind, state, made_by, name, edits, table_name, problem, detail, reason,
                    created, changed) values ('TAGS', 'DONE', :id, 'n', '[]', '', '', '', '', :now, :now)
                """,
            "insert into batches.events (batch_id, step, made_by, happened, note) values (1, 'undoing', :id, :now, '')",
            "insert into review.morning_letters values (:id, true, :now)",
            """
                insert into feedback.reactions values ('f' || substring(:id, 1, 8) || 'abcdefg', 'QUESTION', 'r-1', :id, '',
                    'fr', 1, 'ACCEPTED', '{"text":"Q","agreed":true,"answer":"R","answeredBy":"' || :id || '",'
                    || '"answeredOn":"2026-01-01","shown":"Q","shownAnswer":"R"}', false, 0, '', '', :now, :now, null)
                """,
            """
                insert into feedback.events (reaction_id, resource_id, step, state, made_by, happened, note)
                values ('f', 'r-1', 'SENDING', 'WAITING', :id, :now, '')
                """,
            """
                insert into feedback.useful_marks values ('u' || substring(:id, 1, 8) || 'abcdefg', 'r-1', :id, :id, 'IDEA',
                    '', false, :now)
                """,
            """
                insert into feedback.checks (resource_id, member, due, asked, expires, secret)
                values ('r-1', :id, date '2026-01-01', :now, :now, 's-' || :id)
                """,
            "insert into notebooks.people values ('r', :id, 'AUTHOR', :now)",
            "insert into notebooks.invitations values ('i-' || substring(:id, 1, 8), 'r', :id, 'x', '', :now)",
            """
                insert into notebooks.entries values ('e-' || substring(:id, 1, 8) || 'abcdef', 'r', :id, 1, 'PUBLISHED', 'n',
                    '', 'T', '{"title":"T"}', :now)
                """,
            """
                insert into notebooks.events (resource_id, entry_id, step, made_by, happened, note)
                values ('r', '', 'joining', :id, :now, '')
                """,
            "insert into notebooks.publications values ('p-' || substring(:id, 1, 8), 'r', 'n', 1, :id, false)",
            "insert into notebooks.withdrawals values ('r', 'n-' || :id, 'T', '', :id, :now)",
            "insert into notebooks.followers values ('r', :id, substring(:id, 1, 30), :now, :now)",
            """
                insert into library.editorial_changes
                    (file, step, about, note, before_sum, after_sum, made_by, made_at, undoes, pending)
                values ('sigles', 'sigle', 'ZZ', '', '', '', :id, :now, 0, false)
                """,
            """
                insert into transposition.notices (descendant_id, source_id, source_title, number, kind, changed, happened,
                    answer, words, answered, answered_by)
                values ('d-' || :id, 'r-1', 'T', 2, 'REVISION', 'titre', :now, 'STILL_TRUE', 'Oui', :now, :id)
                """,
            """
                insert into transposition.links (notice_id, member, asked, expires, secret)
                values (1, :id, :now, :now, 't-' || :id)
                """,
            """
                insert into exports.jobs values ('x-' || substring(:id, 1, 8), :id, 'KIT', 'k', 'TRAINER', false, 'pdf', 'fr',
                    'READY', '', 'n', 1, 's', :now, :now, 1)
                """,
            "insert into quality.letters values (:id, :now)",
            """
                insert into quality.steps (happened, step, made_by, about, note) values (:now, 'LETTER', :id, :id, 'n')
                """,
            """
                insert into kits.kits values ('k-' || substring(:id, 1, 8) || 'abcdef', :id, '{}', false, '', '', '', :now,
                    :now, :now)
                """,
            """
                insert into kits.changes (kit_id, part_id, made_by, made, former, latter, undone)
                values ('k', '', :id, :now, '{}', '{}', false)
                """,
            "insert into kits.basket values ('b-' || substring(:id, 1, 8), :id, 'RESOURCE', '{}', :now)",
            """
                insert into kits.runs values ('r-' || substring(:id, 1, 8), 'k', substring(:id, 1, 8), :id, :now, '', :now, :now)
                """,
            """
                insert into kits.notes values ('n-' || substring(:id, 1, 8), :id, 'r-1', '{"source.1.ressource":"r-1"}', 'T', :now,
                    :now)
                """,
            "insert into kits.members values ('k-' || substring(:id, 1, 8), :id, 'READ', :id, :now)",
            """
                insert into kits.comments (kit_id, part_id, made_by, made, text, settled, settled_by)
                values ('k', '', :id, :now, 'T', :now, :id)
                """);

    private MemberRows() {}
}
