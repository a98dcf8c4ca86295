package plenum.integrations.jira.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.backlog.IssueChange;
import plenum.backlog.IssueField;
import plenum.backlog.IssueNews;
import tools.jackson.databind.json.JsonMapper;

/** What every recorded delivery about an issue means: one paragraph a file. */
class RecordedDeliveriesTest {

    private static final UUID CONNECTION = UUID.fromString("01990000-0000-7000-8000-000000000002");

    private static final String EXPECTED = """
            webhook-cloud-issue-created-many-fields.json
              KT-22 is To Do (TODO) as of 2019-08-27T19:43:24.193Z #11627
              created at 2019-08-27T19:43:24.193Z
              assignee #11627.0: nothing -> [5cedcb4355a88a0fc86388ba] Sample User
              priority #11627.5: nothing -> [3] Medium
              reporter #11627.6: nothing -> [5cedcb4355a88a0fc86388ba] Sample User
              status #11627.7: nothing -> [10004] To Do
            webhook-cloud-issue-updated-custom-field.json
              TES-14 is To Do (TODO) as of 2019-08-12T01:49:13.412Z #11479
              created at 2019-07-18T00:59:42.002Z
            webhook-issue-assigned-empty-changelog.json
              TEST-123 is To Do (TODO) as of 2024-08-20T18:47:42.935Z #10500
            webhook-issue-comment-created-indentation.json
              TEST-4 is To Do (TODO) as of 2020-06-27T00:43:53.099Z #0
              created at 2020-06-27T00:43:53.099Z
            webhook-issue-created-no-description-nor-relevant-fields.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:01:52.971Z #10222
              created at 2019-02-16T03:01:52.971Z
              priority #10222.1: nothing -> [2] High
              reporter #10222.2: nothing -> [admin] Test User
              status #10222.3: nothing -> [10001] To Do
            webhook-issue-created-no-description.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:01:52.971Z #10222
              created at 2019-02-16T03:01:52.971Z
              priority #10222.1: nothing -> [2] High
              reporter #10222.2: nothing -> [admin] Test User
              status #10222.3: nothing -> [10001] To Do
            webhook-issue-created-no-relevant-fields.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:01:52.971Z #10222
              created at 2019-02-16T03:01:52.971Z
              priority #10222.1: nothing -> [2] High
              reporter #10222.2: nothing -> [admin] Test User
              status #10222.3: nothing -> [10001] To Do
            webhook-issue-created-with-security-level.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:01:52.971Z #10222
              created at 2019-02-16T03:01:52.971Z
              priority #10222.1: nothing -> [2] High
              reporter #10222.2: nothing -> [admin] Test User
              status #10222.3: nothing -> [10001] To Do
            webhook-issue-created.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:01:52.971Z #10222
              created at 2019-02-16T03:01:52.971Z
              priority #10222.1: nothing -> [2] High
              reporter #10222.2: nothing -> [admin] Test User
              status #10222.3: nothing -> [10001] To Do
            webhook-issue-deleted.json
              IDT-19 is To Do (TODO) as of 2019-07-03T18:05:36.176Z #0
              created at 2019-07-01T05:13:46.091Z
              deleted at 2019-07-03T18:05:36.176Z
            webhook-issue-updated-assigned-nobody.json
              TES-41 is To Do (TODO) as of 2019-02-16T21:10:32.523Z #10231
              created at 2019-02-16T03:01:52.971Z
              assignee #10231.0: [admin] Test User -> nothing
            webhook-issue-updated-assigned-on-server.json
              PRJA-37 is To Do (TODO) as of 2019-06-27T15:32:51.495Z #10225
              created at 2019-06-27T14:55:17.488Z
              assignee #10225.0: nothing -> [admin] Test User
            webhook-issue-updated-assigned.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:18:01.707Z #10230
              created at 2019-02-16T03:01:52.971Z
              assignee #10230.0: nothing -> [admin] Test User
            webhook-issue-updated-attachments.json
              TES-41 is To Do (TODO) as of 2019-02-16T21:12:10.037Z #10233
              created at 2019-02-16T03:01:52.971Z
            webhook-issue-updated-components.json
              TES-10 is To Do (TODO) as of 2019-12-05T14:38:23.829Z #12849
              created at 2019-07-13T23:28:19.131Z
            webhook-issue-updated-edited.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:10:01.805Z #10225
              created at 2019-02-16T03:01:52.971Z
            webhook-issue-updated-fix-version.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:07:51.756Z #11151
              created at 2019-02-16T03:01:52.971Z
            webhook-issue-updated-issue-type.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:07:51.756Z #11149
              created at 2019-02-16T03:01:52.971Z
              type #11149.0: [10002] Task -> [10004] Bug
            webhook-issue-updated-labels.json
              TES-41 is To Do (TODO) as of 2019-02-16T21:12:10.037Z #10233
              created at 2019-02-16T03:01:52.971Z
              labels #10233.0: bad test-label -> sad test-label
            webhook-issue-updated-lowered-priority.json
              TES-41 is To Do (TODO) as of 2019-02-16T21:13:52.522Z #10234
              created at 2019-02-16T03:01:52.971Z
              priority #10234.0: [2] High -> [4] Low
            webhook-issue-updated-multiple-custom-fields.json
              TES-41 is To Do (TODO) as of 2019-02-16T21:12:10.037Z #10233
              created at 2019-02-16T03:01:52.971Z
            webhook-issue-updated-multiple-values.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:07:51.756Z #11151
              created at 2019-02-16T03:01:52.971Z
              assignee #11151.1: nothing -> [5cedcb4355a88a0fc86388ba] Test User
            webhook-issue-updated-raised-priority.json
              TES-41 is To Do (TODO) as of 2019-02-16T21:15:16.037Z #10235
              created at 2019-02-16T03:01:52.971Z
              priority #10235.0: [4] Low -> [2] High
            webhook-issue-updated-rank.json
              TES-41 is To Do (TODO) as of 2019-02-16T21:12:10.037Z #10233
              created at 2019-02-16T03:01:52.971Z
            webhook-issue-updated-renamed.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:07:51.756Z #10224
              created at 2019-02-16T03:01:52.971Z
            webhook-issue-updated-reopened-one-changelog.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:17:06.501Z #10229
              created at 2019-02-16T03:01:52.971Z
              resolution #10229.0: [10000] Done -> nothing
            webhook-issue-updated-reopened.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:17:06.501Z #10229
              created at 2019-02-16T03:01:52.971Z
              resolution #10229.0: [10000] Done -> nothing
              status #10229.1: [10002] Done -> [10001] To Do
            webhook-issue-updated-resolved-one-changelog.json
              TES-41 is Done (DONE) as of 2019-02-16T03:15:40.477Z #10228
              created at 2019-02-16T03:01:52.971Z
              resolution #10228.0: nothing -> [10000] Done
            webhook-issue-updated-resolved.json
              TES-41 is Done (DONE) as of 2019-02-16T03:15:40.477Z #10228
              created at 2019-02-16T03:01:52.971Z
              resolution #10228.0: nothing -> [10000] Done
              status #10228.1: [3] In Progress -> [10002] Done
            webhook-issue-updated-sprint.json
              TES-41 is To Do (TODO) as of 2019-02-16T21:12:10.037Z #10233
              created at 2019-02-16T03:01:52.971Z
            webhook-issue-updated-started-working.json
              TES-41 is In Progress (IN_PROGRESS) as of 2019-02-16T03:14:22.002Z #10227
              created at 2019-02-16T03:01:52.971Z
              status #10227.0: [10001] To Do -> [3] In Progress
            webhook-server-issue-updated-closed.json
              TES-4 is Closed (DONE) as of 2019-08-14T03:07:58.354Z #10511
              created at 2019-08-12T22:14:23.580Z
              status #10511.0: [5] Resolved -> [6] Closed
            webhook-server-issue-updated-comment-deleted.json
              PRJX-14 is To Do (TODO) as of 2019-06-04T01:08:08.107Z #0
              created at 2018-05-15T11:39:29.303Z
            webhook-server-issue-updated-comment-edited.json
              PRJX-14 is To Do (TODO) as of 2019-06-04T00:50:04.873Z #0
              created at 2018-05-15T11:39:29.303Z
            webhook-server-issue-updated-commented-1.json
              PRJX-14 is To Do (TODO) as of 2019-06-04T00:10:21.326Z #0
              created at 2018-05-15T11:39:29.303Z
            webhook-server-issue-updated-commented-2.json
              PRJA-42 is To Do (TODO) as of 2019-06-28T21:31:58.040Z #0
              created at 2019-06-28T21:16:13.654Z
            webhook-server-issue-updated-commented-3.json
              PRJA-42 is To Do (TODO) as of 2019-06-28T21:31:58.040Z #0
              created at 2019-06-28T21:16:13.654Z
            webhook-server-issue-updated-commented-mention-user.json
              PRJX-14 is To Do (TODO) as of 2019-06-04T00:10:21.326Z #0
              created at 2018-05-15T11:39:29.303Z
            webhook-server-issue-updated-in-progress.json
              TES-4 is In Progress (IN_PROGRESS) as of 2019-08-14T03:02:33.678Z #10508
              created at 2019-08-12T22:14:23.580Z
              status #10508.0: [4] Reopened -> [3] In Progress
            webhook-server-issue-updated-many-fields.json
              HEY-15 is To Do (TODO) as of 2019-09-03T06:03:39.155Z #10508
              created at 2019-08-12T22:38:31.604Z
              labels #10508.0: "oh dc ee h s yeah" -> "oh dc ee h yeah"
            webhook-server-issue-updated-reopened.json
              TES-4 is Reopened (TODO) as of 2019-08-14T03:01:43.647Z #10507
              created at 2019-08-12T22:14:23.580Z
              resolution #10507.0: [10000] Done -> nothing
              status #10507.1: [5] Resolved -> [4] Reopened
            webhook-server-issue-updated-resolved.json
              TES-4 is Resolved (DONE) as of 2019-08-12T23:23:01.993Z #10414
              created at 2019-08-12T22:14:23.580Z
              status #10414.0: [3] In Progress -> [5] Resolved
              resolution #10414.1: nothing -> [10000] Done
            webhook-server-old-issue-updated-no-event-type-assigned.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:18:01.707Z #10230
              created at 2019-02-16T03:01:52.971Z
              assignee #10230.0: nothing -> [admin] Test User
            webhook-server-old-issue-updated-no-event-type-comment-deleted.json
              PRJX-14 is To Do (TODO) as of 2019-06-04T01:08:08.107Z #0
              created at 2018-05-15T11:39:29.303Z
            webhook-server-old-issue-updated-no-event-type-comment-edited.json
              PRJX-14 is To Do (TODO) as of 2019-06-04T00:50:04.873Z #0
              created at 2018-05-15T11:39:29.303Z
            webhook-server-old-issue-updated-no-event-type-commented.json
              PRJX-14 is To Do (TODO) as of 2019-06-04T00:10:21.326Z #0
              created at 2018-05-15T11:39:29.303Z
            webhook-server-old-issue-updated-no-event-type-edited.json
              TES-41 is To Do (TODO) as of 2019-02-16T03:10:01.805Z #10225
              created at 2019-02-16T03:01:52.971Z
            webhook-server-updated-custom-field.json
              TES-8 is To Do (TODO) as of 2019-08-12T01:41:00.589Z #10200
              created at 2019-08-08T23:42:46.328Z
            """;

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0}")
    @MethodSource("expectations")
    void means(String file, String expected) {
        var news =
                JiraIssue.read(CONNECTION, json.readTree(Recorded.body(file))).orElseThrow();
        assertThat(written(news)).isEqualTo(expected);
    }

    static Stream<Object[]> expectations() {
        return paragraphs().entrySet().stream().map(entry -> new Object[] {entry.getKey(), entry.getValue()});
    }

    @Test
    void every_recorded_delivery_about_an_issue_has_its_expectation() {
        var deliveries = Recorded.files().stream()
                .filter(file -> !Recorded.isAnswer(file) && !Recorded.isComment(file))
                .toList();
        assertThat(paragraphs().keySet()).containsExactlyInAnyOrderElementsOf(deliveries);
        assertThat(deliveries).hasSize(48);
    }

    private static Map<String, String> paragraphs() {
        return Arrays.stream(EXPECTED.split("\n(?=webhook)"))
                .map(paragraph -> paragraph.strip().split("\n", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> parts[1].stripIndent().strip()));
    }

    private static String written(IssueNews news) {
        var head = "%s is %s (%s) as of %s #%d"
                .formatted(
                        news.values().key(),
                        news.values().status().name(),
                        news.values().status().category(),
                        news.asOf().at(),
                        news.asOf().historyId());
        var changes =
                news.changes().stream().map(RecordedDeliveriesTest::written).collect(Collectors.joining("\n"));
        return (head + "\n" + changes).strip();
    }

    private static String written(IssueChange change) {
        var field = change.field().name().toLowerCase(Locale.ROOT);
        if (List.of(IssueField.CREATED, IssueField.DELETED).contains(change.field())) {
            return field + " at " + change.at();
        }
        return "%s #%d.%d: %s -> %s"
                .formatted(field, change.historyId(), change.position(), written(change.from()), written(change.to()));
    }

    private static String written(IssueChange.Value value) {
        if (value == null) {
            return "nothing";
        }
        return Stream.of(value.id() == null ? null : "[" + value.id() + "]", value.text())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }
}
