package plenum.backlog.internal.files;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a column of a file of issues or of their history can mean, and by which names files call it. */
enum Field {
    KEY("issue key", "vorgangsschlüssel"),
    EXTERNAL_KEY("external key", "number", "issue number", "iid"),
    TITLE("summary", "zusammenfassung", "titel"),
    DESCRIPTION("beschreibung", "body"),
    TYPE("issue type", "vorgangstyp"),
    LEVEL,
    STATUS("state"),
    RESOLUTION("lösung"),
    PRIORITY("priorität"),
    POINTS(
            "story points",
            "story point estimate",
            "custom field (story points)",
            "custom field (story point estimate)"),
    ESTIMATE_HOURS("estimate"),
    ASSIGNEE("assignees", "bearbeiter"),
    REPORTER("author", "autor"),
    OWNER,
    DISCIPLINE("team", "component"),
    PARENT("parent key", "übergeordnet"),
    LABELS("label", "stichwörter"),
    SPRINT("sprints"),
    CREATED_AT("created", "erstellt"),
    DUE_ON("due date", "fälligkeitsdatum"),
    FLAGGED,
    BLOCKS("outward issue link (blocks)"),
    VALUE,
    TIME_CRITICALITY,
    RISK_REDUCTION,
    RANK("custom field (rank)"),
    URL,
    AT("time", "date"),
    FIELD,
    FROM,
    TO,
    ACTOR;

    static final List<Field> OF_ISSUES = List.of(values()).subList(0, AT.ordinal());
    static final List<Field> OF_HISTORY = List.of(KEY, AT, FIELD, FROM, TO, ACTOR);

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean isCalled(String column) {
        var tidy = column.strip().toLowerCase(Locale.ROOT);
        return tidy.equals(word()) || tidy.equals(word().replace('_', ' ')) || names.contains(tidy);
    }

    /** Which column means which field, as far as their names tell. */
    static Map<String, String> proposed(List<String> heading, List<Field> fields) {
        var mapping = new HashMap<String, String>();
        for (var column : heading) {
            fields.stream()
                    .filter(field -> field.isCalled(column))
                    .findFirst()
                    .ifPresent(field -> mapping.put(column, field.word()));
        }
        return mapping;
    }
}
