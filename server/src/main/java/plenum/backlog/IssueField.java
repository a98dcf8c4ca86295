package plenum.backlog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What of an issue has a history. Titles, descriptions and ranks change without leaving one. */
public enum IssueField {
    CREATED(1),
    DELETED(2),
    STATUS(3),
    RESOLUTION(4),
    SPRINTS(5),
    TYPE(6),
    PRIORITY(7),
    ASSIGNEE(8),
    REPORTER(9),
    PARENT(10),
    PROJECT(11),
    KEY(12),
    LABELS(13),
    DUE_ON(14),
    RESTORED(15),
    INACCESSIBLE(16),
    POINTS(17),
    ESTIMATE_HOURS(18),
    OWNER(19),
    DISCIPLINE(20),
    FLAGGED(21),
    SCHEDULE(22),
    LINKS(23);

    private static final Map<Integer, IssueField> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(IssueField::code, field -> field));

    private final int code;

    IssueField(int code) {
        this.code = code;
    }

    /** How it is stored; it never changes. */
    public int code() {
        return code;
    }

    public static IssueField of(int code) {
        var field = BY_CODE.get(code);
        if (field == null) {
            throw new IllegalArgumentException("no field has the code " + code);
        }
        return field;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
