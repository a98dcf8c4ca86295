package plenum.backlog.internal.ranks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.backlog.internal.history.Columns;

/** Where issues stand in the order of their team. */
@Component
public class RankStore {

    /** An issue in its place. */
    public record Placed(UUID id, String rank) {}

    private final JdbcClient jdbc;

    RankStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else gives places in this team. */
    public void lock(UUID team) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plenum.backlog.rank'), hashtext(:team))")
                .param("team", team.toString())
                .query((row, n) -> true)
                .single();
    }

    public @Nullable String last(UUID team) {
        return jdbc.sql("""
                select rank from backlog_issue where team_id = :team and deleted_at is null
                order by rank desc limit 1
                """).param("team", team).query(String.class).optional().orElse(null);
    }

    public Optional<String> of(UUID team, UUID issue) {
        return jdbc.sql("select rank from backlog_issue where id = :id and team_id = :team and deleted_at is null")
                .param("id", issue)
                .param("team", team)
                .query(String.class)
                .optional();
    }

    /** The place nearest to this one towards the beginning or the end that none of these has. */
    public @Nullable String next(UUID team, String rank, boolean towardsEnd, Collection<UUID> except) {
        return jdbc.sql("""
                select rank from backlog_issue
                where team_id = :team and deleted_at is null and rank %s :rank and id <> all(:except::uuid[])
                order by rank %s limit 1
                """.formatted(towardsEnd ? ">" : "<", towardsEnd ? "" : "desc"))
                .param("team", team)
                .param("rank", rank)
                .param("except", new Columns<>(List.copyOf(except)).of(id -> id))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    public void place(List<Placed> issues) {
        var placed = new Columns<>(issues);
        jdbc.sql("""
                update backlog_issue as issue set rank = told.rank
                from unnest(:ids::uuid[], :ranks::text[]) as told (id, rank)
                where issue.id = told.id
                """)
                .param("ids", placed.of(Placed::id))
                .param("ranks", placed.of(Placed::rank))
                .update();
    }

    Optional<Placed> findTooLong(UUID team) {
        return jdbc.sql("""
                select id, rank from backlog_issue
                where team_id = :team and deleted_at is null and length(rank) > :longest limit 1
                """)
                .param("team", team)
                .param("longest", Ranks.LONGEST)
                .query((row, n) -> new Placed(row.getObject("id", UUID.class), row.getString("rank")))
                .optional();
    }

    /** So many on either side of a place, in order, and those who stand just outside of them at the ends. */
    List<Placed> around(UUID team, String rank, int each) {
        var found = new ArrayList<>(side(team, rank, "<", "desc", each).reversed());
        found.addAll(side(team, rank, ">=", "asc", each));
        return found;
    }

    private List<Placed> side(UUID team, String rank, String sign, String order, int most) {
        return jdbc.sql("""
                select id, rank from backlog_issue
                where team_id = :team and deleted_at is null and rank %1$s :rank
                order by rank %2$s, id %2$s limit :most
                """.formatted(sign, order))
                .param("team", team)
                .param("rank", rank)
                .param("most", most)
                .query((row, n) -> new Placed(row.getObject("id", UUID.class), row.getString("rank")))
                .list();
    }
}
