package plenum.backlog.internal.issues;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueField;

/** What an issue holds: by which name JSON and the table know it, who may write it, and where its history is kept. */
public enum Attribute {
    PROJECT_ID(new Kind.Id(), Writer.PEOPLE, IssueField.PROJECT),
    KEY(new Kind.Line(40), Writer.PROGRAM, IssueField.KEY),
    PREVIOUS_KEYS(new Kind.Words(100, 40), Writer.PROGRAM, null),
    TYPE(new Kind.Line(60), Writer.PEOPLE, IssueField.TYPE),
    LEVEL(new Kind.Choice(List.of("epic", "standard", "subtask")), Writer.PEOPLE, null),
    TITLE(new Kind.Line(300), Writer.PEOPLE, null),
    DESCRIPTION(new Kind.Prose(32_768), Writer.PEOPLE, null),
    STATUS_ID(new Kind.Id(), Writer.PEOPLE, IssueField.STATUS),
    RESOLUTION(new Kind.Line(100), Writer.PEOPLE, IssueField.RESOLUTION),
    PRIORITY(new Kind.Line(60), Writer.PEOPLE, IssueField.PRIORITY),
    POINTS(new Kind.Amount(), Writer.PEOPLE, IssueField.POINTS),
    AGREED_POINTS(new Kind.Amount(), Writer.PROGRAM, null),
    ESTIMATE_HOURS(new Kind.Amount(), Writer.PEOPLE, IssueField.ESTIMATE_HOURS),
    ASSIGNEE_ID(new Kind.Id(), Writer.PEOPLE, IssueField.ASSIGNEE),
    REPORTER_ID(new Kind.Id(), Writer.PEOPLE, IssueField.REPORTER),
    OWNER_ID(new Kind.Id(), Writer.PEOPLE, IssueField.OWNER),
    DISCIPLINE_ID(new Kind.Id(), Writer.PEOPLE, IssueField.DISCIPLINE),
    DISCIPLINE_SPLIT(new Kind.Shares(), Writer.PEOPLE, null),
    PARENT_ID(new Kind.Id(), Writer.PEOPLE, IssueField.PARENT),
    LABELS(new Kind.Words(50, 100), Writer.PEOPLE, IssueField.LABELS),
    COMPONENTS(new Kind.Words(50, 100), Writer.PEOPLE, null),
    FIX_VERSIONS(new Kind.Words(50, 100), Writer.PEOPLE, null),
    FLAGGED(new Kind.Flag(), Writer.PEOPLE, IssueField.FLAGGED),
    DUE_ON(new Kind.Day(), Writer.PEOPLE, IssueField.DUE_ON),
    SCHEDULE(new Kind.Choice(List.of("flexible", "soft", "hard")), Writer.PEOPLE, IssueField.SCHEDULE),
    SCHEDULED_AT(new Kind.Moment(), Writer.PEOPLE, null),
    SCHEDULED_MINUTES(new Kind.Whole(1, 10_080), Writer.PEOPLE, null),
    VALUE(new Kind.Whole(0, 100), Writer.PEOPLE, null),
    TIME_CRITICALITY(new Kind.Whole(0, 100), Writer.PEOPLE, null),
    RISK_REDUCTION(new Kind.Whole(0, 100), Writer.PEOPLE, null),
    SPRINT_IDS(new Kind.Ids(), Writer.PROGRAM, IssueField.SPRINTS),
    CUSTOM(new Kind.Extra(100), Writer.PEOPLE, null),
    URL(new Kind.Address(), Writer.PEOPLE, null);

    private enum Writer {
        PEOPLE,
        PROGRAM
    }

    /** What there is before anybody has said anything; all others are absent then. */
    private static final Map<String, Object> USUAL = Map.of(
            "level", "standard",
            "type", "Story",
            "schedule", "flexible",
            "flagged", false);

    private static final Map<String, Attribute> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Attribute::word, attribute -> attribute));

    private final Kind kind;
    private final Writer writer;
    private final @Nullable IssueField history;

    Attribute(Kind kind, Writer writer, @Nullable IssueField history) {
        this.kind = kind;
        this.writer = writer;
        this.history = history;
    }

    static @Nullable Attribute find(String word) {
        return BY_WORD.get(word);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Kind kind() {
        return kind;
    }

    boolean isForPeople() {
        return writer == Writer.PEOPLE;
    }

    @Nullable
    IssueField history() {
        return history;
    }

    /** What taking it away leaves; nothing where that cannot be done. */
    @Nullable
    Object usual() {
        return switch (kind) {
            case Kind.Words words -> List.of();
            case Kind.Ids ids -> List.of();
            case Kind.Shares shares -> Map.of();
            case Kind.Extra extra -> Map.of();
            default -> USUAL.get(word());
        };
    }

    /** Whether every issue has one. */
    boolean isRequired() {
        return this == PROJECT_ID || this == STATUS_ID || this == TITLE || this == KEY;
    }
}
