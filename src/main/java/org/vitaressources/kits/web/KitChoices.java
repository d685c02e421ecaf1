package org.vitaressources.kits.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.KitAccess;
import org.vitaressources.kits.KitEditing;
import org.vitaressources.kits.KitId;
import org.vitaressources.kits.KitLife;
import org.vitaressources.kits.KitLimits;
import org.vitaressources.kits.KitMembers;
import org.vitaressources.kits.Kits;
import org.vitaressources.kits.OpenKit;
import org.vitaressources.kits.OpenKits;
import org.vitaressources.kits.Outline;
import org.vitaressources.kits.PartId;
import org.vitaressources.kits.Source;
import org.vitaressources.kits.StepKind;

/// The kits that a member may add something to, and adding it.
@Component
class KitChoices {
    /// Choice of a kit that does not exist yet.
    static final String NEW = "nouveau";

    private final Kits kits;
    private final OpenKits openKits;
    private final KitMembers members;
    private final KitEditing editing;
    private final KitLife life;
    private final KitLimits limits;
    private final MessageSource messages;

    KitChoices(
            Kits kits,
            OpenKits openKits,
            KitMembers members,
            KitEditing editing,
            KitLife life,
            KitLimits limits,
            MessageSource messages) {
        this.kits = kits;
        this.openKits = openKits;
        this.members = members;
        this.editing = editing;
        this.life = life;
        this.limits = limits;
        this.messages = messages;
    }

    /// A kit to choose.
    record Choice(String id, String title) {}

    /// Their own, then those of others that they may change; the last changed first.
    List<Choice> of(SignedInMember member) {
        List<Choice> choices = new ArrayList<>();
        kits.of(member.id()).forEach(line -> choices.add(new Choice(line.id().value(), line.title())));
        kits.sharedWith(member.id()).stream()
                .filter(line -> members.of(line.id())
                        .getOrDefault(member.id(), KitAccess.READ)
                        .includes(KitAccess.EDIT))
                .forEach(line -> choices.add(new Choice(line.id().value(), line.title())));
        return choices;
    }

    /// Adds sources as steps, one each.
    ///
    /// @param kit id, or [#NEW]
    /// @param after id of a step behind which they go; at the end when it is none
    /// @return where to go then
    String add(SignedInMember member, String kit, String after, List<Source> sources, Locale locale) {
        OpenKit open = open(member, kit, locale);
        String last = after;
        for (Source source : sources) {
            StepKind kind = source.isQuoted() ? StepKind.PASSAGE : StepKind.RESOURCE;
            last = step(open, last, kind, source.fields(1));
        }
        return "/kits/" + open.id() + "?fait=kit-ajoute#etape-" + last;
    }

    /// Adds a source as a step, with a note for the trainer.
    String addNoted(SignedInMember member, String kit, Source source, String note, Locale locale) {
        OpenKit open = open(member, kit, locale);
        Map<String, String> fields = new LinkedHashMap<>(source.fields(1));
        fields.put("notes", note);
        StepKind kind = source.isQuoted() ? StepKind.PASSAGE : StepKind.RESOURCE;
        return "/kits/" + open.id() + "?fait=kit-ajoute#etape-" + step(open, "", kind, fields);
    }

    /// Adds several resources as one step that compares them.
    String addComparison(SignedInMember member, String kit, List<Source> sources, Locale locale) {
        OpenKit open = open(member, kit, locale);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            fields.putAll(sources.get(i).fields(i + 1));
        }
        return "/kits/" + open.id() + "?fait=kit-ajoute#etape-" + step(open, "", StepKind.COMPARISON, fields);
    }

    private OpenKit open(SignedInMember member, String kit, Locale locale) {
        if (!kit.equals(NEW)) {
            return openKits.toEdit(kit, member.id());
        }
        limits.beforeMaking(member.id().value());
        KitId id = life.begin(member.id(), Outline.empty(messages.getMessage("kit.untitled", null, locale)));
        return openKits.toEdit(id.value(), member.id());
    }

    private String step(OpenKit open, String after, StepKind kind, Map<String, String> fields) {
        String session = open.kit().sessions().stream()
                .filter(one ->
                        one.steps().stream().anyMatch(step -> step.id().value().equals(after)))
                .map(one -> one.id().value())
                .findFirst()
                .orElse("");
        PartId id = editing.addStep(open, session, after, kind, fields);
        return id.value();
    }
}
