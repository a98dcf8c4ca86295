package plenum.backlog;

/** What of an issue has a history. Titles, descriptions and ranks change without leaving one. */
public enum IssueField {
    CREATED,
    DELETED,
    STATUS,
    RESOLUTION,
    SPRINTS,
    TYPE,
    PRIORITY,
    ASSIGNEE,
    REPORTER,
    PARENT,
    PROJECT,
    KEY,
    LABELS,
    DUE_ON
}
