package plenum.backlog.internal.links;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.backlog.internal.history.Columns;

/** Keeps what issues have to do with each other. */
@Component
public class IssueLinkStore {

    /** A link with how people know both ends. */
    public record Named(Link link, String fromKey, String fromTitle, String toKey, String toTitle) {}

    private final JdbcClient jdbc;

    IssueLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one issue, in both directions; those to deleted issues are asleep. */
    List<Named> list(UUID issue) {
        return jdbc.sql("""
                select link.*, a.key as from_key, a.title as from_title, b.key as to_key, b.title as to_title
                from backlog_issue_link as link
                join backlog_issue as a on a.id = link.from_issue_id and a.deleted_at is null
                join backlog_issue as b on b.id = link.to_issue_id and b.deleted_at is null
                where link.from_issue_id = :issue or link.to_issue_id = :issue
                order by link.kind, a.key, b.key
                """)
                .param("issue", issue)
                .query((row, n) -> new Named(
                        new Link(
                                row.getObject("from_issue_id", UUID.class),
                                row.getObject("to_issue_id", UUID.class),
                                kind(row.getString("kind"))),
                        row.getString("from_key"),
                        row.getString("from_title"),
                        row.getString("to_key"),
                        row.getString("to_title")))
                .list();
    }

    public void add(Collection<Link> links, Instant now) {
        var told = new Columns<>(List.copyOf(links));
        jdbc.sql("""
                insert into backlog_issue_link (from_issue_id, to_issue_id, kind, created_at)
                select from_issue, to_issue, kind, :now
                from unnest(:from::uuid[], :to::uuid[], :kind::text[]) as told (from_issue, to_issue, kind)
                order by 1, 2, 3
                on conflict do nothing
                """)
                .param("now", Timestamp.from(now))
                .param("from", told.of(Link::from))
                .param("to", told.of(Link::to))
                .param("kind", told.of(link -> word(link.kind())))
                .update();
    }

    void remove(Collection<Link> links) {
        var told = new Columns<>(List.copyOf(links));
        jdbc.sql("""
                delete from backlog_issue_link as link
                using unnest(:from::uuid[], :to::uuid[], :kind::text[]) as told (from_issue, to_issue, kind)
                where link.from_issue_id = told.from_issue and link.to_issue_id = told.to_issue
                    and link.kind = told.kind
                """)
                .param("from", told.of(Link::from))
                .param("to", told.of(Link::to))
                .param("kind", told.of(link -> word(link.kind())))
                .update();
    }

    /** Whether one can come from the one to the other along links of this kind. */
    boolean leads(UUID from, UUID to, Link.Kind kind) {
        return jdbc.sql("""
                with recursive reached (id) as (
                    select :from::uuid
                    union
                    select link.to_issue_id
                    from reached join backlog_issue_link as link
                        on link.from_issue_id = reached.id and link.kind = :kind
                )
                select exists (select from reached where id = :to::uuid)
                """)
                .param("from", from)
                .param("to", to)
                .param("kind", word(kind))
                .query(Boolean.class)
                .single();
    }

    /** One change of links at a time in a team, so that two of them never close a circle together. */
    public void lock(UUID team) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plenum.backlog.links'), hashtext(:team))")
                .param("team", team.toString())
                .query((row, n) -> true)
                .single();
    }

    static String word(Link.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Link.Kind kind(String word) {
        return Link.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
