package plenum.integrations.jira.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueChange;
import plenum.backlog.IssueChange.Value;
import plenum.backlog.IssueField;
import plenum.backlog.IssueNews.Moment;
import tools.jackson.databind.JsonNode;

/** Translates one entry of Jira's history. What has no history in the backlog, and what cannot be told, is left out. */
final class JiraChangelog {

    private static final Map<String, IssueField> FIELDS = Map.ofEntries(
            Map.entry("status", IssueField.STATUS),
            Map.entry("resolution", IssueField.RESOLUTION),
            Map.entry("issuetype", IssueField.TYPE),
            Map.entry("priority", IssueField.PRIORITY),
            Map.entry("assignee", IssueField.ASSIGNEE),
            Map.entry("reporter", IssueField.REPORTER),
            Map.entry("labels", IssueField.LABELS),
            Map.entry("duedate", IssueField.DUE_ON),
            Map.entry("parent", IssueField.PARENT),
            Map.entry("issueparentassociation", IssueField.PARENT),
            Map.entry("project", IssueField.PROJECT),
            Map.entry("key", IssueField.KEY));

    private JiraChangelog() {}

    /** Several items that feed one field become one change, from before the first to after the last. */
    static List<IssueChange> read(JsonNode items, Moment moment) {
        var changes = new LinkedHashMap<IssueField, IssueChange>();
        int position = 0;
        for (var item : items) {
            var change = change(item, moment, position++);
            change.ifPresent(later -> changes.merge(later.field(), later, JiraChangelog::joined));
        }
        return List.copyOf(changes.values());
    }

    private static IssueChange joined(IssueChange first, IssueChange last) {
        return new IssueChange(first.field(), first.at(), first.historyId(), first.position(), first.from(), last.to());
    }

    private static Optional<IssueChange> change(JsonNode item, Moment moment, int position) {
        var field = field(item);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        var from = value(item, "from", "fromString", "tmpFromAccountId");
        var to = value(item, "to", "toString", "tmpToAccountId");
        if (field.get() == IssueField.SPRINTS) {
            if (isNameOnly(from) || isNameOnly(to)) {
                return Optional.empty();
            }
            from = sprints(from);
            to = sprints(to);
        }
        return Optional.of(new IssueChange(field.get(), moment.at(), moment.historyId(), position, from, to));
    }

    /** Server leaves out the field's id, so its name has to do; a person's own field never passes for one of Jira's. */
    private static Optional<IssueField> field(JsonNode item) {
        var name = JiraText.of(item.path("field"));
        if ("Sprint".equals(name)) {
            return Optional.of(IssueField.SPRINTS);
        }
        var id = JiraText.of(item.path("fieldId"));
        var called = id != null ? id : name;
        if (called == null || "custom".equals(JiraText.of(item.path("fieldtype")))) {
            return Optional.empty();
        }
        return Optional.ofNullable(FIELDS.get(called.toLowerCase(Locale.ROOT)));
    }

    private static @Nullable Value value(JsonNode item, String id, String text, String accountId) {
        var account = JiraText.of(item.path(accountId));
        var known = account != null ? account : JiraText.of(item.path(id));
        var words = JiraText.of(item.path(text));
        return known == null && words == null ? null : new Value(known, words);
    }

    /** Names of sprints are not parsed: they may hold commas and change. */
    private static boolean isNameOnly(@Nullable Value sprints) {
        return sprints != null && sprints.id() == null;
    }

    private static @Nullable Value sprints(@Nullable Value listed) {
        if (listed == null || listed.id() == null) {
            return null;
        }
        try {
            var ids = Arrays.stream(listed.id().split(","))
                    .map(id -> Long.parseLong(id.strip()))
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            return new Value(ids, listed.text());
        } catch (NumberFormatException notIds) {
            throw new BadAnswer("changelog.items.Sprint");
        }
    }
}
