package org.vitaressources.accounts;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ArchiveRecord;
import org.vitaressources.archive.PartReader;
import org.vitaressources.archive.PartWriter;

/// Who people are, without a way to sign in and without their address: those who are in the directory, and those that
/// another part names. Put back, they stay as they are shown; an administrator may give them their address again.
@Component
@Order(100)
class PeoplePart implements ArchivePart {
    private static final String ID = "[0-9a-f-]{36}";

    private final JdbcClient jdbc;
    private final Clock clock;

    PeoplePart(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "personnes";
    }

    @Override
    public String about() {
        return """
                Les personnes de l’annuaire et celles qui ont publié : leur nom public et leur rôle. Ni adresse, ni mot de passe.
                « limites » : ce dont une modératrice ou un modérateur répond, quand ce n’est pas tout.""";
    }

    @Override
    public boolean isIn(boolean withAccounts) {
        return !withAccounts;
    }

    @Override
    public Set<String> tables() {
        return Set.of("accounts.members", "accounts.limits");
    }

    @Override
    public void write(PartWriter out) {
        Set<String> named = out.named();
        jdbc
                .sql("select " + MemberRow.COLUMNS + " from accounts.members m order by m.id")
                .query(new MemberRow())
                .list()
                .stream()
                .filter(member ->
                        named.contains(member.id().value()) || (member.profile().listed() && !member.suspended()))
                .forEach(member -> out.add(values(member)));
    }

    private static Map<String, Object> values(Member member) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", member.id().value());
        values.put("nom", member.name());
        values.put("role", member.role().name());
        values.put("structure", member.profile().structure());
        values.put("type-de-structure", member.profile().structureType());
        values.put("territoire", member.profile().territory());
        values.put("contact", member.profile().contact().name());
        values.put("annuaire", member.profile().listed());
        values.put("suspendue", member.suspended());
        values.put("langue", member.language().getLanguage());
        if (!member.limits().equals(Limits.NONE)) {
            values.put(
                    "limites",
                    Map.of(
                            "territoires", member.limits().territories(),
                            "secteurs", member.limits().sectors()));
        }
        return values;
    }

    @Override
    public void read(PartReader in) {
        in.each(this::insert);
    }

    private void insert(ArchiveRecord one) {
        String id = one.text("id", ID);
        EmailAddress nowhere = EmailAddress.nowhere(new MemberId(id));
        jdbc.sql("""
                insert into accounts.members (id, email, email_key, name, role, suspended, language, password,
                    structure, structure_type, territory, contact, listed, created, seen)
                values (:id, :email, :key, :name, :role, :suspended, :language, '', :structure, :type, :territory,
                    :contact, :listed, :now, :now)
                """)
                .param("id", id)
                .param("email", nowhere.written())
                .param("key", nowhere.key())
                .param("name", one.text("nom", ".{1,120}"))
                .param("role", one.text("role", "CONTRIBUTOR|MODERATOR|ADMINISTRATOR"))
                .param("suspended", one.flag("suspendue"))
                .param("language", one.text("langue", "[a-z]{2}"))
                .param("structure", one.text("structure"))
                .param("type", one.text("type-de-structure"))
                .param("territory", one.text("territoire"))
                .param("contact", one.text("contact", "NOBODY|MEMBERS|ANYONE"))
                .param("listed", one.flag("annuaire"))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        if (one.values().get("limites") instanceof Map<?, ?> limits) {
            ArchiveRecord inside = ArchiveRecord.of(one.place(), limits);
            inside.texts("territoires").forEach(code -> limit(id, "TERRITORY", code));
            inside.texts("secteurs").forEach(code -> limit(id, "SECTOR", code));
        }
    }

    private void limit(String member, String kind, String code) {
        jdbc.sql("insert into accounts.limits (member_id, kind, code) values (:id, :kind, :code)")
                .param("id", member)
                .param("kind", kind)
                .param("code", code)
                .update();
    }
}
