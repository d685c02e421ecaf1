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
            "insert into quality.letters values (:id, :now)",
            """
                insert into quality.steps (happened, step, made_by, about, note) values (:now, 'LETTER', :id, :id, 'n')
                """);

    private MemberRows() {}
}
