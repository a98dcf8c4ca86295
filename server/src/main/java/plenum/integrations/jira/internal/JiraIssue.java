package plenum.integrations.jira.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plenum.backlog.IssueChange;
import plenum.backlog.IssueField;
import plenum.backlog.IssueNews;
import plenum.backlog.IssueNews.Moment;
import plenum.backlog.StatusCategory;
import tools.jackson.databind.JsonNode;

/** Translates an issue in Jira's words, as Cloud and Server write it, into news for the backlog. */
final class JiraIssue {

    private static final int LONGEST_TITLE = 300;

    private final UUID connectionId;
    private final JsonNode said;
    private final JsonNode fields;

    private JiraIssue(UUID connectionId, JsonNode said) {
        this.connectionId = connectionId;
        this.said = said;
        this.fields = said.path("issue").path("fields");
    }

    /** Absent when what was said is about no issue, such as a sprint or a board. */
    static Optional<IssueNews> read(UUID connectionId, JsonNode said) {
        return said.path("issue").isObject() ? Optional.of(new JiraIssue(connectionId, said).news()) : Optional.empty();
    }

    private IssueNews news() {
        boolean deleted = "jira:issue_deleted".equals(JiraText.of(said.path("webhookEvent")));
        var moment = deleted ? new Moment(told(), 0) : new Moment(updated(), historyId());
        return new IssueNews(
                connectionId,
                JiraText.at(said, "issue.id"),
                moment,
                values(),
                deleted ? moment.at() : null,
                changes(moment, deleted));
    }

    /** Jira stamps the history entry and the issue alike; the delivery itself is stamped a little later. */
    private Instant updated() {
        return JiraInstant.of(fields.path("updated"), "issue.fields.updated").orElseGet(this::told);
    }

    private Instant told() {
        return JiraInstant.of(said.path("timestamp"), "timestamp").orElseThrow(() -> new BadAnswer("timestamp"));
    }

    private long historyId() {
        var id = JiraText.of(said.path("changelog").path("id"));
        try {
            return id == null ? 0 : Long.parseLong(id);
        } catch (NumberFormatException notANumber) {
            throw new BadAnswer("changelog.id");
        }
    }

    private IssueNews.Values values() {
        return new IssueNews.Values(
                JiraText.at(said, "issue.fields.project.key"),
                JiraText.at(said, "issue.key"),
                JiraText.at(said, "issue.fields.issuetype.name"),
                JiraText.clipped(JiraText.at(said, "issue.fields.summary"), LONGEST_TITLE),
                new IssueNews.Status(
                        JiraText.at(said, "issue.fields.status.id"),
                        JiraText.at(said, "issue.fields.status.name"),
                        category(JiraText.at(said, "issue.fields.status.statusCategory.key"))),
                JiraText.of(fields.path("resolution").path("name")),
                JiraText.of(fields.path("priority").path("name")),
                created().orElse(null));
    }

    private static StatusCategory category(String key) {
        return switch (key) {
            case "done" -> StatusCategory.DONE;
            case "indeterminate" -> StatusCategory.IN_PROGRESS;
            default -> StatusCategory.TODO; // "new", and "undefined", which Jira itself shows among the first
        };
    }

    private Optional<Instant> created() {
        return JiraInstant.of(fields.path("created"), "issue.fields.created");
    }

    private List<IssueChange> changes(Moment moment, boolean deleted) {
        var changes = new ArrayList<IssueChange>();
        created().ifPresent(at -> changes.add(new IssueChange(IssueField.CREATED, at, 0, 0, null, null)));
        if (deleted) {
            changes.add(new IssueChange(IssueField.DELETED, moment.at(), 0, 0, null, null));
        }
        changes.addAll(JiraChangelog.read(said.path("changelog").path("items"), moment));
        return changes;
    }
}
