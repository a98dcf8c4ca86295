package plenum.planning.internal.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.planning.Sprint;
import plenum.shared.Page;

/** Keeps sprints. */
@Component
class SprintStore {

    private final JdbcClient jdbc;

    SprintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which sprints of a team; those that touch the time between two instants, if there are any. */
    record Search(
            UUID team,
            Sprint.@Nullable State state,
            @Nullable Instant from,
            @Nullable Instant to,
            Page.Wish page) {}

    private static final String FOUND = """
            from planning_sprint
            where team_id = :team and (cast(:state as text) is null or state = :state)
                and (cast(:from as timestamptz) is null
                    or coalesce(completed_at, planned_end_at, activated_at, planned_start_at) >= :from)
                and (cast(:to as timestamptz) is null or coalesce(activated_at, planned_start_at) < :to)\
            """;

    /** What runs first, then what is to come in order, then what is over, the newest first. */
    Page<Sprint> list(Search search) {
        long total = found("select count(*) " + FOUND, search).query(Long.class).single();
        var items = found("select * " + FOUND + """
             order by array_position(array['active', 'future', 'closed'], state),
                case when state = 'closed' then null else coalesce(activated_at, planned_start_at) end nulls last,
                completed_at desc nulls last, created_at, id
            limit :size offset :offset\
            """, search)
                .param("size", search.page().size())
                .param("offset", search.page().offset())
                .query((row, n) -> sprint(row))
                .list();
        return new Page<>(items, total, search.page().number(), search.page().size());
    }

    private JdbcClient.StatementSpec found(String sql, Search search) {
        return jdbc.sql(sql)
                .param("team", search.team())
                .param("state", search.state() == null ? null : word(search.state()))
                .param("from", timestamp(search.from()))
                .param("to", timestamp(search.to()));
    }

    Optional<Sprint> find(UUID id) {
        return jdbc.sql("select * from planning_sprint where id = :id")
                .param("id", id)
                .query((row, n) -> sprint(row))
                .optional();
    }

    /** Those of them that are sprints here. */
    List<Sprint> list(Collection<UUID> ids) {
        return jdbc.sql("select * from planning_sprint where id = any(:ids::uuid[]) order by id")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> sprint(row))
                .list();
    }

    /** Those of a team that are not over, apart from this one. */
    Set<UUID> open(UUID team, UUID apart) {
        return Set.copyOf(jdbc.sql("""
            select id from planning_sprint where team_id = :team and state <> 'closed' and id <> :apart\
            """)
                .param("team", team)
                .param("apart", apart)
                .query(UUID.class)
                .list());
    }

    Optional<Sprint> lock(UUID id) {
        return jdbc.sql("select * from planning_sprint where id = :id for update")
                .param("id", id)
                .query((row, n) -> sprint(row))
                .optional();
    }

    /** Of our own sprints; those of trackers run as they do there. */
    boolean isAnotherActive(UUID team, UUID sprint) {
        return jdbc.sql("""
            select exists (select 1 from planning_sprint
                where team_id = :team and state = 'active' and connection_id is null and id <> :sprint)\
            """)
                .param("team", team)
                .param("sprint", sprint)
                .query(Boolean.class)
                .single();
    }

    void add(Sprint sprint) {
        jdbc.sql("""
            insert into planning_sprint (id, team_id, connection_id, external_id, name, goal, goal_result, state,
                time_zone, planned_start_at, planned_end_at, activated_at, completed_at, planning_grace_minutes,
                sealing, sealed_revision, created_at, updated_at, version)
            values (:id, :team, :connection, :external, :name, :goal, :result, :state, :zone, :start, :end, :activated,
                :completed, :grace, :sealing, :revision, :created, :created, 1)\
            """)
                .param("id", sprint.id())
                .param("team", sprint.teamId())
                .param("connection", sprint.connectionId())
                .param("external", sprint.externalId())
                .param("name", sprint.name())
                .param("goal", sprint.goal())
                .param("result", word(sprint.goalResult()))
                .param("state", word(sprint.state()))
                .param("zone", sprint.zone().getId())
                .param("start", timestamp(sprint.plannedStartAt()))
                .param("end", timestamp(sprint.plannedEndAt()))
                .param("activated", timestamp(sprint.activatedAt()))
                .param("completed", timestamp(sprint.completedAt()))
                .param("grace", sprint.graceMinutes())
                .param("sealing", word(sprint.sealing()))
                .param("revision", sprint.sealedRevision(), Types.INTEGER)
                .param("created", timestamp(sprint.createdAt()))
                .update();
    }

    /** The sprint has been locked before. */
    void change(Sprint sprint, Instant now) {
        jdbc.sql("""
            update planning_sprint set name = :name, goal = :goal, goal_result = :result, state = :state,
                time_zone = :zone, planned_start_at = :start, planned_end_at = :end, activated_at = :activated,
                completed_at = :completed, planning_grace_minutes = :grace, sealing = :sealing,
                sealed_revision = :revision, updated_at = :now, version = version + 1
            where id = :id\
            """)
                .param("name", sprint.name())
                .param("goal", sprint.goal())
                .param("result", word(sprint.goalResult()))
                .param("state", word(sprint.state()))
                .param("zone", sprint.zone().getId())
                .param("start", timestamp(sprint.plannedStartAt()))
                .param("end", timestamp(sprint.plannedEndAt()))
                .param("activated", timestamp(sprint.activatedAt()))
                .param("completed", timestamp(sprint.completedAt()))
                .param("grace", sprint.graceMinutes())
                .param("sealing", word(sprint.sealing()))
                .param("revision", sprint.sealedRevision(), Types.INTEGER)
                .param("now", timestamp(now))
                .param("id", sprint.id())
                .update();
    }

    /** Its figures stand in this revision for good. */
    void keep(UUID id, int revision) {
        jdbc.sql("update planning_sprint set sealing = 'sealed', sealed_revision = :revision where id = :id")
                .param("revision", revision)
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from planning_sprint where id = :id").param("id", id).update();
    }

    void deleteOf(UUID team) {
        jdbc.sql("delete from planning_sprint where team_id = :team")
                .param("team", team)
                .update();
    }

    private static Sprint sprint(ResultSet row) throws SQLException {
        return new Sprint(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getObject("connection_id", UUID.class),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("goal"),
                Sprint.GoalResult.valueOf(row.getString("goal_result").toUpperCase(Locale.ROOT)),
                Sprint.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                ZoneId.of(row.getString("time_zone")),
                instant(row.getTimestamp("planned_start_at")),
                instant(row.getTimestamp("planned_end_at")),
                instant(row.getTimestamp("activated_at")),
                instant(row.getTimestamp("completed_at")),
                row.getInt("planning_grace_minutes"),
                Sprint.Sealing.valueOf(row.getString("sealing").toUpperCase(Locale.ROOT)),
                row.getObject("sealed_revision", Integer.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getInt("version"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Also what no calendar of a database holds, so that the database can refuse it. */
    private static @Nullable OffsetDateTime timestamp(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
