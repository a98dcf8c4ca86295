package plenum.planning.internal.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import plenum.planning.internal.calendar.WorkingCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What somebody else expects of the same arithmetic; see the licence beside the cases. */
class JiraSprintReportCasesTest {

    private static final JsonNode CASES =
            new ObjectMapper().readTree(Path.of("src/test/resources/jira-sprint-report-cases/cases.json"));

    private static final DateTimeFormatter ZONE_WITHOUT_COLON =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

    @TestFactory
    Stream<DynamicTest> every_issue_case_passes() {
        assertThat(CASES.path("issueCases")).hasSize(21);
        return each(CASES.path("issueCases"))
                .map(one -> DynamicTest.dynamicTest(one.path("name").asString(), () -> {
                    var account = account(one.path("sprint").asString(), List.of(one.path("issue")));
                    var line = account.lines().stream().findFirst();
                    one.path("expected").properties().forEach(expected -> expect(expected, line));
                }));
    }

    private static void expect(Map.Entry<String, JsonNode> expected, Optional<IssueLine> line) {
        var value = expected.getValue();
        switch (expected.getKey()) {
            case "outcome" -> assertThat(outcome(line)).isEqualTo(value.asString());
            case "initialEstimate" ->
                assertThat(line.orElseThrow().pointsInitial()).isEqualTo(decimal(value));
            case "finalEstimate" -> assertThat(line.orElseThrow().pointsFinal()).isEqualTo(decimal(value));
            case "addedDuringSprint" ->
                assertThat(line.orElseThrow().entry().isAfter(Instant.parse("2024-01-10T10:00:29.712Z")))
                        .isEqualTo(value.asBoolean());
            default -> throw new IllegalArgumentException(expected.getKey());
        }
    }

    private static String outcome(Optional<IssueLine> line) {
        return line.map(each -> switch (each.outcome()) {
                    case COMPLETED -> "COMPLETED";
                    case NOT_COMPLETED -> "NOT_COMPLETED";
                    case REMOVED -> "PUNTED";
                    case COMPLETED_ELSEWHERE, DROPPED -> each.outcome().name();
                })
                .orElse("NOT_RELEVANT");
    }

    @TestFactory
    Stream<DynamicTest> every_velocity_case_passes() {
        assertThat(CASES.path("velocityCases")).hasSize(3);
        return each(CASES.path("velocityCases"))
                .map(one -> DynamicTest.dynamicTest(
                        one.path("name").asString(),
                        () -> each(one.path("expected")).forEach(expected -> {
                            var totals = account(
                                            expected.path("sprint").asString(),
                                            each(one.path("issues")).toList())
                                    .totals();
                            assertThat(totals.committed().points()).isEqualTo(decimal(expected.path("planned")));
                            assertThat(totals.completed().points()).isEqualTo(decimal(expected.path("completed")));
                        })));
    }

    private static SprintAccount account(String sprintId, List<JsonNode> issues) {
        var sprint = each(CASES.path("sprints"))
                .filter(each -> each.path("id").asString().equals(sprintId))
                .findFirst()
                .orElseThrow();
        var facts = new Sprint(
                sprintId,
                Sprint.State.CLOSED,
                ZoneOffset.UTC,
                instant(sprint.path("startDate")),
                instant(sprint.path("endDate")),
                null,
                null,
                instant(sprint.path("completeDate")),
                Duration.ZERO);
        var others = each(CASES.path("sprints"))
                .filter(each -> !each.path("id").asString().equals(sprintId))
                .map(each -> new OtherSprint(
                        each.path("id").asString(),
                        instant(each.path("startDate")),
                        instant(each.path("completeDate"))))
                .toList();
        var done = each(CASES.path("doneStatuses")).collect(Collectors.toMap(JsonNode::asString, _ -> WorkState.DONE));
        return SprintArithmetic.account(new SprintInput(
                        facts,
                        Instant.parse("2024-03-15T00:00:00Z"),
                        issues.stream().map(JiraSprintReportCasesTest::issue).toList(),
                        others,
                        List.of(new StatusMapping(1, Instant.EPOCH, done, Set.of())),
                        WorkingCalendar.MONDAY_TO_FRIDAY,
                        Timeline.always(1),
                        Reading.USUAL))
                .orElseThrow();
    }

    private static IssueHistory issue(JsonNode issue) {
        var fields = issue.path("fields");
        var key = issue.path("key").asString();
        return new IssueHistory(
                AnIssue.idOf(key),
                IssueHistory.Level.STANDARD,
                null,
                Timeline.always(key),
                Timeline.<UUID>always(null),
                Timeline.always(false),
                timeline(
                        issue,
                        "status",
                        fields.path("status").path("name").asString(),
                        (item, side) -> item.path(side + "String").asString()),
                Timeline.always(null),
                timeline(
                        issue,
                        "customfield_sprint",
                        each(fields.path("customfield_sprint"))
                                .map(JsonNode::asString)
                                .collect(Collectors.toSet()),
                        (item, side) -> SprintIds.parse(item.path(side).asString())),
                List.of(timeline(
                        issue,
                        "customfield_storyPoints",
                        decimal(fields.path("customfield_storyPoints")),
                        (item, side) -> decimal(item.path(side + "String")))));
    }

    private static <T> Timeline<T> timeline(
            JsonNode issue, String field, T current, BiFunction<JsonNode, String, T> value) {
        var changes = new ArrayList<Timeline.Change<T>>();
        each(issue.path("changelog").path("histories"))
                .forEach(history -> each(history.path("items"))
                        .filter(item -> item.path("fieldId").asString().equals(field))
                        .forEach(item -> changes.add(new Timeline.Change<>(
                                instant(history.path("created")),
                                0,
                                value.apply(item, "from"),
                                value.apply(item, "to")))));
        return new Timeline<>(current, changes);
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static BigDecimal decimal(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : new BigDecimal(value.asString());
    }

    private static Instant instant(JsonNode value) {
        var text = value.asString();
        return text.endsWith("Z")
                ? Instant.parse(text)
                : OffsetDateTime.parse(text, ZONE_WITHOUT_COLON).toInstant();
    }
}
