package plenum.integrations.jira.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.backlog.IssueChange;
import plenum.backlog.IssueField;
import plenum.backlog.IssueNews;
import plenum.backlog.StatusCategory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Cases nobody recorded: each takes a recorded delivery and changes one thing in it. */
class JiraIssueTest {

    private static final UUID CONNECTION = UUID.fromString("01990000-0000-7000-8000-000000000002");

    private final JsonMapper json = JsonMapper.builder().build();
    private final ObjectNode resolved =
            (ObjectNode) json.readTree(Recorded.body("webhook-issue-updated-resolved.json"));

    private IssueNews read() {
        return JiraIssue.read(CONNECTION, resolved).orElseThrow();
    }

    private ObjectNode fields() {
        return (ObjectNode) resolved.path("issue").path("fields");
    }

    private void items(String items) {
        ((ObjectNode) resolved.path("changelog")).set("items", json.readTree(items));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-15T15:36:42.765+0000, 2024-01-15T15:36:42.765Z",
        "2024-01-15T15:36:42.765-0800, 2024-01-15T23:36:42.765Z",
        "2024-01-15T15:36:42.765+02:00, 2024-01-15T13:36:42.765Z",
        "2024-01-15T15:36:42.765Z, 2024-01-15T15:36:42.765Z",
        "2024-01-15T15:36:42Z, 2024-01-15T15:36:42Z"
    })
    void every_way_jira_writes_an_instant_is_read(String written, Instant meant) {
        fields().put("updated", written);
        assertThat(read().asOf().at()).isEqualTo(meant);
    }

    @Test
    void milliseconds_are_an_instant_too() {
        fields().put("updated", 1550286940477L);
        assertThat(read().asOf().at()).isEqualTo(Instant.parse("2019-02-16T03:15:40.477Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2024-13-01T00:00:00.000+0000", "9999-12-31T00:00:00.000+0000"})
    void an_instant_that_cannot_be_read_is_an_error_and_never_now(String written) {
        fields().put("updated", written);
        assertThatThrownBy(this::read).isInstanceOf(BadAnswer.class).hasMessageContaining("issue.fields.updated");
    }

    @Test
    void numbers_beyond_any_calendar_are_an_error() {
        fields().put("updated", Long.MAX_VALUE);
        assertThatThrownBy(this::read).isInstanceOf(BadAnswer.class);
        fields().put("updated", Double.MAX_VALUE);
        assertThatThrownBy(this::read).isInstanceOf(BadAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "key"})
    void an_issue_without_its_name_is_an_error_that_names_the_place(String missing) {
        ((ObjectNode) resolved.path("issue")).remove(missing);
        assertThatThrownBy(this::read).isInstanceOf(BadAnswer.class).hasMessage("bad_answer at issue." + missing);
    }

    @Test
    void an_issue_without_a_status_is_an_error_that_names_the_place() {
        fields().remove("status");
        assertThatThrownBy(this::read).hasMessage("bad_answer at issue.fields.status.id");
    }

    @Test
    void a_category_jira_leaves_undefined_counts_as_to_do() {
        ((ObjectNode) fields().path("status").path("statusCategory")).put("key", "undefined");
        assertThat(read().values().status().category()).isEqualTo(StatusCategory.TODO);
    }

    @Test
    void what_a_table_cannot_hold_is_taken_out_of_texts() {
        fields().put("summary", "a\0b\ud800c");
        assertThat(read().values().title()).isEqualTo("ab?c");
    }

    @Test
    void a_title_is_cut_at_its_longest_and_never_through_a_character() {
        fields().put("summary", "x".repeat(299) + "🎈🎈");
        assertThat(read().values().title()).isEqualTo("x".repeat(299));
    }

    @Test
    void sprints_are_read_by_their_ids_as_a_sorted_set() {
        items("""
                [{"field":"Sprint","fieldtype":"custom","fieldId":"customfield_10020",
                  "from":"12, 5","fromString":"Harbour 12, Harbour 5","to":"12, 5, 13","toString":"…"}]""");
        assertThat(read().changes()).last().satisfies(change -> {
            assertThat(change.field()).isEqualTo(IssueField.SPRINTS);
            assertThat(change.from().id()).isEqualTo("5,12");
            assertThat(change.to().id()).isEqualTo("5,12,13");
        });
    }

    @Test
    void an_issue_taken_out_of_its_only_sprint_is_in_none() {
        items("""
                [{"field":"Sprint","fieldtype":"custom","from":"5","fromString":"Harbour 5","to":"","toString":""}]""");
        assertThat(read().changes()).last().extracting(IssueChange::to).isNull();
    }

    @Test
    void a_persons_own_field_that_is_called_status_is_not_the_status() {
        items("""
                [{"field":"status","fieldtype":"custom","from":"1","fromString":"One","to":"2","toString":"Two"}]""");
        assertThat(read().changes()).extracting(IssueChange::field).containsExactly(IssueField.CREATED);
    }

    @Test
    void several_items_of_one_field_become_one_change_from_the_first_to_the_last() {
        items("""
                [{"field":"status","fieldtype":"jira","from":"1","fromString":"One","to":"2","toString":"Two"},
                 {"field":"status","fieldtype":"jira","from":"2","fromString":"Two","to":"3","toString":"Three"}]""");
        assertThat(read().changes()).last().satisfies(change -> {
            assertThat(change.from().id()).isEqualTo("1");
            assertThat(change.to().id()).isEqualTo("3");
            assertThat(change.position()).isZero();
        });
    }

    @Test
    void a_delivery_about_a_sprint_is_no_news_of_an_issue() {
        var closed = json.readTree("""
                {"timestamp":1793610000000,"webhookEvent":"sprint_closed","sprint":{"id":12,"state":"closed"}}""");
        assertThat(JiraIssue.read(CONNECTION, closed)).isEmpty();
    }
}
