package plenum.backlog.internal.files;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.backlog.IssueField;

/** Reads own and told issues, and their history, in the columns in which they can be brought in again. */
@Component
class ExportStore {

    /** A line of a file, and where the next ones begin. */
    record Line(UUID issue, List<String> cells) {}

    static final List<String> ISSUES = List.of(
            "key",
            "title",
            "description",
            "type",
            "level",
            "status",
            "resolution",
            "priority",
            "points",
            "estimate_hours",
            "assignee",
            "reporter",
            "owner",
            "discipline",
            "parent",
            "labels",
            "sprint",
            "created_at",
            "due_on",
            "flagged",
            "blocks",
            "value",
            "time_criticality",
            "risk_reduction",
            "rank",
            "url");

    static final List<String> HISTORY = List.of("key", "at", "field", "from", "to", "actor");

    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    private final JdbcClient jdbc;

    ExportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> issues(UUID team, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select issue.id, array[issue.key, issue.title, issue.description, issue.type, issue.level, status.name,
                    issue.resolution, issue.priority, trim_scale(issue.points)::text,
                    trim_scale(issue.estimate_hours)::text, assignee.display_name, reporter.display_name,
                    owner.display_name, discipline.name, parent.key, array_to_string(issue.labels, '|'),
                    (select string_agg(coalesce(known.name, sprint::text), '|' order by sprint)
                        from unnest(issue.sprint_ids) as sprint
                        left join backlog_sprint_name as known on known.team_id = issue.team_id and known.id = sprint),
                    to_char(issue.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), issue.due_on::text,
                    issue.flagged::text,
                    (select string_agg(blocked.key, '|' order by blocked.key) from backlog_issue_link as link
                        join backlog_issue as blocked on blocked.id = link.to_issue_id and blocked.deleted_at is null
                        where link.from_issue_id = issue.id and link.kind = 'blocks'),
                    issue.value::text, issue.time_criticality::text, issue.risk_reduction::text, issue.rank,
                    issue.url]::text[] as cells
                from backlog_issue as issue
                join backlog_status as status on status.id = issue.status_id
                left join backlog_person as assignee on assignee.id = issue.assignee_id
                left join backlog_person as reporter on reporter.id = issue.reporter_id
                left join backlog_person as owner on owner.id = issue.owner_id
                left join backlog_discipline as discipline on discipline.id = issue.discipline_id
                left join backlog_issue as parent on parent.id = issue.parent_id
                where issue.team_id = :team and issue.deleted_at is null
                    and (issue.rank, issue.id) > (coalesce((select rank from backlog_issue where id = :after::uuid), ''),
                        :after::uuid)
                order by issue.rank, issue.id limit :limit
                """)
                .param("team", team)
                .param("after", after == null ? NONE : after.toString())
                .param("limit", limit)
                .query((row, n) -> line(row.getObject("id", UUID.class), (String[])
                        row.getArray("cells").getArray()))
                .list();
    }

    /** Of so many issues; sprints stand by their names where they have one, everything else as people read it. */
    List<Line> history(UUID team, List<UUID> issues) {
        return jdbc.sql("""
                select issue.id, array[issue.key,
                    to_char(event.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), event.field::text,
                    case when event.field in (:ids) then (select string_agg(coalesce(known.name, sprint), '|' order by sprint)
                            from unnest(string_to_array(before.value, ',')) as sprint
                            left join backlog_sprint_name as known
                                on known.team_id = issue.team_id and known.id::text = sprint)
                        else coalesce(before.words, before.value) end,
                    case when event.field in (:ids) then (select string_agg(coalesce(known.name, sprint), '|' order by sprint)
                            from unnest(string_to_array(after.value, ',')) as sprint
                            left join backlog_sprint_name as known
                                on known.team_id = issue.team_id and known.id::text = sprint)
                        else coalesce(after.words, after.value) end,
                    person.display_name]::text[] as cells
                from backlog_issue as issue
                join backlog_issue_event as event on event.issue_no = issue.no and event.superseded_by is null
                left join backlog_value as before on before.id = event.from_v
                left join backlog_value as after on after.id = event.to_v
                left join backlog_person as person on person.no = event.actor_no
                where issue.team_id = :team and issue.id = any(:issues::uuid[]) and event.field not in (:left)
                order by issue.rank, issue.id, event.at, event.seq, event.history_id desc, event.field
                """)
                .param("ids", List.of(IssueField.SPRINTS.code(), IssueField.CREATED.code()))
                .param("left", List.of(IssueField.LINKS.code(), IssueField.PROJECT.code()))
                .param("team", team)
                .param("issues", issues.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> line(row.getObject("id", UUID.class), (String[])
                        row.getArray("cells").getArray()))
                .list();
    }

    private static Line line(UUID issue, @Nullable String[] cells) {
        return new Line(
                issue,
                Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList());
    }
}
