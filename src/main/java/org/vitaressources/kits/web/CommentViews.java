package org.vitaressources.kits.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.kits.KitComments;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.web.KitView.CommentView;
import org.vitaressources.ui.Moments;

/// What was said about a kit, by the part that it is about.
@Component
class CommentViews {
    private final KitComments comments;
    private final Members members;
    private final Moments moments;

    CommentViews(KitComments comments, Members members, Moments moments) {
        this.comments = comments;
        this.members = members;
        this.moments = moments;
    }

    /// By id of the part; under the empty one what is about the whole.
    Map<String, List<CommentView>> of(OpenKit open, Locale locale) {
        List<KitComments.Comment> all = comments.of(open.id());
        Map<MemberId, String> names =
                members.names(all.stream().map(KitComments.Comment::by).toList());
        Map<String, List<CommentView>> views = new LinkedHashMap<>();
        for (KitComments.Comment one : all) {
            views.computeIfAbsent(one.part(), id -> new ArrayList<>())
                    .add(new CommentView(
                            one.id(),
                            names.getOrDefault(one.by(), ""),
                            moments.in(locale, one.made()),
                            one.text(),
                            one.settled(),
                            open.edits() || one.by().equals(open.member())));
        }
        return views;
    }
}
