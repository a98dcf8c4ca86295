package plenum.backlog;

/** A change in our books, with the key its issue has today. */
public record RecordedChange(String issueKey, IssueChange change) {}
