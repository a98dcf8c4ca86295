package plenum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
class ProblemsTest {

    private static final String ORDERS = "/api/v1/probe/orders";

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void a_refusal_carries_its_code_words_actions_context_and_retry() {
        var reply = http.get("/api/v1/probe/full", "X-Request-Id", "request-0001");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.header("Retry-After")).isEqualTo("60");
        assertThat(reply.json().toString()).isEqualTo("""
                        {"error":{"code":"SESSION_FULL","message":"This session is full (16 participants maximum).",\
                        "details":[],"recovery_actions":["Join as spectator","Try again later","Contact session owner",\
                        "Create a new session"],"retry_after":60,"request_id":"request-0001"},"meta":{"max_capacity":16}}""");
    }

    @Test
    void a_refusal_speaks_the_language_of_the_caller() {
        var error = http.get("/api/v1/probe/full", "Accept-Language", "fr, de-AT;q=0.8, en;q=0.5")
                .json()
                .get("error");
        assertThat(error.get("message").asString()).isEqualTo("Diese Sitzung ist voll (höchstens 16 Personen).");
        assertThat(error.get("recovery_actions").get(0).asString()).isEqualTo("Als Zuschauer beitreten");
    }

    @Test
    void what_a_limit_counts_speaks_it_too() {
        assertThat(http.get("/api/v1/probe/limit").json().at("/error/message").asString())
                .isEqualTo("The limit of 20 screens is reached.");
        assertThat(http.get("/api/v1/probe/limit", "Accept-Language", "de")
                        .json()
                        .at("/error/message")
                        .asString())
                .isEqualTo("Die Grenze von 20 Bildschirmen ist erreicht.");
    }

    @Test
    void a_refusal_may_know_its_ways_on_and_its_wait_better_than_the_problem() {
        var reply = http.get("/api/v1/probe/crowded");
        assertThat(reply.header("Retry-After")).isEqualTo("17");
        assertThat(reply.json().at("/error/retry_after").asInt()).isEqualTo(17);
        assertThat(reply.json().at("/error/recovery_actions").toString())
                .isEqualTo("[\"Try again later\",\"Contact session owner\",\"Create a new session\"]");
    }

    @Test
    void details_speak_it_too() {
        var reply = http.post(ORDERS, "{\"item_name\":\"tea\"}", "Accept-Language", "de");
        assertThat(details(reply)).containsEntry("count", "wird gebraucht");
    }

    @Test
    void every_field_that_does_not_fit_is_named_at_once() {
        var reply = http.post(ORDERS, """
                {"item_name": 7, "due_at": "tomorrow", "colour": "red",
                 "lines": [{"pieces": 1.5, "colour": "blue"}, {"pieces": "3", "colour": "green", "shape": null}]}""");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(details(reply))
                .isEqualTo(new TreeMap<>(Map.of(
                        "item_name", "must be text",
                        "count", "is required",
                        "due_at", "is not valid",
                        "colour", "is not known",
                        "lines[0].pieces", "must be a whole number",
                        "lines[1].pieces", "must be a whole number",
                        "lines[1].colour", "must be one of [\"dark_red\",\"blue\"]",
                        "lines[1].shape", "is not known")));
    }

    @Test
    void every_field_that_breaks_a_rule_is_named_at_once() {
        var reply = http.post(ORDERS, """
                {"item_name": "%s", "count": 1, "lines": [{"pieces": 10, "colour": "blue"}]}""".formatted("x".repeat(21)));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(details(reply)).containsOnlyKeys("item_name", "lines[0].pieces");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"start\"}                                    | 200 |",
                "{\"type\":\"cast_vote\",\"round\":1,\"card\":\"5\"}     | 200 |",
                "{\"type\":\"cast_vote\",\"round\":1}                    | 422 | card",
                "{\"type\":\"fly\"}                                      | 422 | type",
                "{\"round\":1}                                           | 422 | type",
                "{\"type\":\"start\",\"card\":\"5\"}                     | 422 | card",
                "[]                                                      | 422 | ''",
                "{\"type\":\"start\"} {}                                 | 400 |",
                "{\"type\":\"start\",\"type\":\"start\"}                 | 400 |",
                "{\"type\":                                              | 400 |",
                "''                                                      | 400 |"
            })
    void a_closed_set_of_commands_is_told_apart_by_its_type(String body, int status, String field) {
        var reply = http.post("/api/v1/probe/commands", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        if (field != null) {
            assertThat(details(reply)).containsOnlyKeys(field);
        }
    }

    @Test
    void a_command_is_written_as_it_is_read() {
        var vote = "{\"type\":\"cast_vote\",\"round\":1,\"card\":\"5\"}";
        assertThat(http.post("/api/v1/probe/commands", vote).text()).isEqualTo("{\"data\":{\"command\":" + vote + "}}");
    }

    @Test
    void json_is_snake_case_without_nulls_and_with_milliseconds() {
        assertThat(http.post(ORDERS, "{\"item_name\":\"tea\",\"count\":1}").text())
                .isEqualTo("""
                        {"data":{"item_name":"tea","at":"2023-11-14T22:13:20.000Z","colour":"dark_red"}}""");
    }

    @Test
    void deep_nesting_is_unreadable() {
        assertThat(http.post(ORDERS, "[".repeat(100) + "]".repeat(100)).status())
                .isEqualTo(400);
    }

    @Test
    void a_body_is_stopped_by_its_announced_length() {
        var reply = http.post(ORDERS, "{\"item_name\":\"" + "x".repeat(3000) + "\",\"count\":1}");
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void a_body_without_a_length_is_stopped_while_it_is_read() {
        var body = ("{\"item_name\":\"" + "x".repeat(3000) + "\",\"count\":1}").getBytes();
        var reply = http.send(
                "POST",
                ORDERS,
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)),
                "Content-Type",
                "application/json");
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void a_path_may_have_a_limit_of_its_own() {
        var reply = http.post("/api/v1/probe/commands", "{\"type\":\"start\",\"topic\":\"" + "x".repeat(100) + "\"}");
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void unknown_addresses_methods_and_kinds_have_their_own_codes() {
        assertThat(http.get("/api/v1/nowhere").code()).isEqualTo("NOT_FOUND");
        assertThat(http.get("/nowhere").code()).isEqualTo("NOT_FOUND");
        assertThat(http.get("/api/v1/probe/items/not-an-id").code()).isEqualTo("NOT_FOUND");
        var method = http.get(ORDERS);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(method.header("Allow")).isEqualTo("POST");
        var kind = http.send("POST", ORDERS, BodyPublishers.ofString("<a/>"), "Content-Type", "text/xml");
        assertThat(kind.status()).isEqualTo(415);
        assertThat(kind.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        var form = http.get("/api/v1/probe/long", "Accept", "text/csv");
        assertThat(form.status()).isEqualTo(406);
        assertThat(form.code()).isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void parameters_are_checked_like_fields() {
        var reply = http.get("/api/v1/probe/items/0199f3a4-0000-7000-8000-000000000001?page=two");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(details(reply)).containsOnlyKeys("page");
        var missing = http.send("POST", "/api/v1/probe/forms", BodyPublishers.noBody());
        assertThat(details(missing)).containsEntry("name", "is required");
    }

    @Test
    void an_accident_tells_its_request_id_and_nothing_else() {
        var reply = http.get("/api/v1/probe/broken", "X-Request-Id", "accident-1");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.code()).isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(reply.json().at("/error/request_id").asString()).isEqualTo("accident-1");
        assertThat(reply.text()).doesNotContain("secret_table").doesNotContain("IllegalState");
    }

    @Test
    void an_unreachable_database_is_a_partition() {
        var reply = http.get("/api/v1/probe/lost");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("NETWORK_PARTITION");
        assertThat(reply.header("Retry-After")).isEqualTo("10");
    }

    @Test
    void a_bare_status_becomes_a_problem() {
        var reply = http.get("/api/v1/probe/bare");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("UNAUTHORIZED");
        assertThat(reply.text()).doesNotContain("internals");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NONSENSE\\r\\n\\r\\n                                                  | 400",
                "GET /%zz HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n     | 400",
                "GET /a%2Fb/..%2f HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n | 400",
                "GET /api//x HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n  | 400",
                "GET / HTTP/1.1\\r\\nConnection: close\\r\\n\\r\\n                     | 400",
                "GET /LONG HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n                           | 414",
                "GET / HTTP/1.1\\r\\nHost: a\\r\\nX-Long: LONG\\r\\n\\r\\n             | 431"
            })
    void what_the_server_itself_refuses_has_the_same_form(String request, int status) {
        var answer = http.raw(request.replace("\\r\\n", "\r\n").replace("LONG", "x".repeat(40_000)));
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer)
                .contains("Content-Type: application/json")
                .contains("X-Request-Id: ")
                .contains("X-Content-Type-Options: nosniff")
                .contains("{\"error\":{\"code\":\"" + (status == 400 ? "MALFORMED_REQUEST" : "PAYLOAD_TOO_LARGE"))
                .doesNotContain("Jetty");
    }

    @Test
    void a_request_id_is_given_where_the_own_one_will_not_do() {
        assertThat(http.get("/api/v1/nowhere", "X-Request-Id", "abcd_EFG-1").header("X-Request-Id"))
                .isEqualTo("abcd_EFG-1");
        assertThat(http.get("/api/v1/nowhere", "X-Request-Id", "short").header("X-Request-Id"))
                .hasSize(36);
        assertThat(http.get("/api/v1/nowhere", "X-Request-Id", "with spaces in it")
                        .header("X-Request-Id"))
                .hasSize(36);
        assertThat(http.get("/api/v1/nowhere").header("X-Request-Id")).hasSize(36);
    }

    private static Map<String, String> details(Http.Reply reply) {
        var details = new TreeMap<String, String>();
        reply.json()
                .at("/error/details")
                .forEach(each -> details.put(
                        each.get("field").asString(), each.get("message").asString()));
        return details;
    }
}
