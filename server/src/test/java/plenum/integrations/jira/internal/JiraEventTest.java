package plenum.integrations.jira.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.json.JsonMapper;

class JiraEventTest {

    private final JsonMapper json = JsonMapper.builder().build();

    private JiraEvent event(String body) {
        return JiraEvent.of(body.getBytes(UTF_8), json);
    }

    @ParameterizedTest
    @MethodSource("plenum.integrations.jira.internal.Recorded#files")
    void only_recorded_deliveries_about_issues_are_heard(String file) {
        var event = JiraEvent.of(Recorded.body(file), json);
        assertThat(event.isHeard()).isEqualTo(!Recorded.isAnswer(file) && !Recorded.isComment(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sprint_started", "sprint_closed", "board_updated", "issuelink_created"})
    void sprints_boards_and_links_are_heard(String name) {
        assertThat(event("{\"webhookEvent\":\"" + name + "\"}").isHeard()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jira:sprint_started", "comment_created", "worklog_updated", ""})
    void everything_else_is_ignored(String name) {
        assertThat(event("{\"webhookEvent\":\"" + name + "\"}").isHeard()).isFalse();
    }

    @Test
    void an_event_named_deeper_inside_names_nothing() {
        assertThat(event("{\"issue\":{\"webhookEvent\":\"jira:issue_created\"}}")
                        .name())
                .isNull();
        assertThat(event("{\"webhookEvent\":{\"webhookEvent\":\"jira:issue_created\"}}")
                        .name())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_body_that_could_not_be_read_later_is_refused_at_once(String body) {
        assertThatThrownBy(() -> event(body))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.MALFORMED_REQUEST));
    }

    static String[] hostile() {
        return new String[] {
            "",
            "hello",
            "[]",
            "\"webhookEvent\"",
            "{\"webhookEvent\":\"jira:issue_created\"",
            "{\"webhookEvent\":\"jira:issue_created\"}{}",
            "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
            "{\"a\":" + "9".repeat(100_000) + "}",
            "{\"a\":0." + "9".repeat(100_000) + "}",
        };
    }
}
