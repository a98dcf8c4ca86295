package plenum.backlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** News to tell in tests: {@code about("10040").is("Done", DONE).asOf(noon, 7).list()}. */
public final class News {

    public static final UUID SOURCE = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private final String externalId;
    private final List<IssueChange> changes = new ArrayList<>();
    private IssueNews.Status status = new IssueNews.Status("1", "To Do", StatusCategory.TODO);
    private IssueNews.Moment asOf = new IssueNews.Moment(Instant.EPOCH, 0);
    private Instant deletedAt;

    private News(String externalId) {
        this.externalId = externalId;
    }

    public static News about(String externalId) {
        return new News(externalId);
    }

    public News is(String name, StatusCategory category) {
        status = new IssueNews.Status(
                switch (category) {
                    case TODO -> "1";
                    case IN_PROGRESS -> "3";
                    case DONE -> "5";
                },
                name,
                category);
        return this;
    }

    public News asOf(String instant, long historyId) {
        asOf = new IssueNews.Moment(Instant.parse(instant), historyId);
        return this;
    }

    public News changed(IssueField field, String from, String to) {
        changes.add(new IssueChange(field, asOf.at(), asOf.historyId(), changes.size(), value(from), value(to)));
        return this;
    }

    private static IssueChange.Value value(String id) {
        return id == null ? null : new IssueChange.Value(id, null);
    }

    public News deleted(String instant) {
        deletedAt = Instant.parse(instant);
        return this;
    }

    public List<IssueNews> list() {
        var values = new IssueNews.Values(
                "TES",
                "TES-" + externalId,
                "Story",
                "A story",
                status,
                null,
                null,
                Instant.parse("2026-10-01T00:00:00Z"));
        return List.of(new IssueNews(SOURCE, externalId, asOf, values, deletedAt, List.copyOf(changes)));
    }
}
