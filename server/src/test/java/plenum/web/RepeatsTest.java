package plenum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.shared.Ids;

@OverHttp
class RepeatsTest {

    private static final String SECRETS = "/api/v1/probe/secrets";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Http http;
    String key;

    @BeforeEach
    void connect() {
        http = new Http(port);
        key = Ids.secret("key_");
    }

    @Test
    void a_repeated_request_gets_its_first_answer_again() {
        var first = http.post(SECRETS, "{}", "Idempotency-Key", key);
        var again = http.post(SECRETS, "{}", "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replay")).isNull();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Set-Cookie")).isEqualTo(first.header("Set-Cookie"));
    }

    @Test
    void another_body_route_or_query_may_not_use_the_key() {
        http.post(SECRETS, "{}", "Idempotency-Key", key);
        assertThat(http.post(SECRETS, "{\"a\":\"b\"}", "Idempotency-Key", key).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(http.post(SECRETS + "?a=b", "{}", "Idempotency-Key", key).status())
                .isEqualTo(422);
        assertThat(http.post("/api/v1/probe/orders", "{}", "Idempotency-Key", key)
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void another_caller_may_use_the_same_key() {
        var path = "/api/v1/sessions/" + Probe.SESSION + "/seat-only";
        var refused = http.post(path, "", "Idempotency-Key", key);
        var mine = http.post(path, "", "Idempotency-Key", key, "Authorization", "Bearer " + Probe.SEAT);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.header("Idempotent-Replay")).isNull();
    }

    @Test
    void a_refusal_is_not_remembered() {
        assertThat(http.post("/api/v1/probe/orders", "{}", "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        var corrected = "{\"item_name\":\"tea\",\"count\":1}";
        assertThat(http.post("/api/v1/probe/orders", corrected, "Idempotency-Key", key)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_success_that_cannot_be_kept_is_answered_all_the_same_and_holds_its_key() {
        var before = rows();
        whileTheTableRefuses("update", () -> {
            var reply = http.post(SECRETS, "{}", "Idempotency-Key", key);
            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.json().at("/data/seat_token").asString()).startsWith("seat_");
        });
        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    void a_refusal_whose_key_cannot_be_released_is_given_all_the_same() {
        whileTheTableRefuses("delete", () -> {
            var reply = http.post("/api/v1/probe/orders", "{}", "Idempotency-Key", key);
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.code()).isEqualTo("VALIDATION_ERROR");
        });
    }

    private void whileTheTableRefuses(String what, Runnable action) {
        jdbc.sql("""
                        create function refuse() returns trigger language plpgsql
                            as $$ begin raise exception 'on purpose'; end $$
                        """).update();
        try {
            jdbc.sql("create trigger refuses before " + what
                            + " on web_idempotency for each row execute function refuse()")
                    .update();
            action.run();
        } finally {
            jdbc.sql("drop function refuse() cascade").update();
        }
    }

    @Test
    void parallel_duplicates_have_one_effect_and_equal_bodies() throws Exception {
        var start = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = IntStream.range(0, 12)
                    .mapToObj(each -> callers.submit(() -> {
                        start.await();
                        return http.post(SECRETS, "{}", "Idempotency-Key", key);
                    }))
                    .toList();
            start.countDown();
            var bodies = new HashSet<String>();
            var firsts = 0;
            for (var reply : replies) {
                bodies.add(reply.get().text());
                firsts += reply.get().header("Idempotent-Replay") == null ? 1 : 0;
            }
            assertThat(bodies).hasSize(1);
            assertThat(firsts).isEqualTo(1);
        }
    }

    @Test
    void nothing_in_the_table_can_be_read_without_the_key() {
        var token = http.post(SECRETS, "{\"password\":\"hunter22\"}", "Idempotency-Key", key)
                .json()
                .at("/data/seat_token")
                .asString();
        assertThat(token).startsWith("seat_");
        var everything = jdbc.sql("select * from web_idempotency").query().listOfRows().stream()
                .flatMap(row -> row.values().stream())
                .map(value -> value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : String.valueOf(value))
                .toList();
        assertThat(everything)
                .noneMatch(value -> value.contains(token) || value.contains(key) || value.contains("hunter22"));
    }

    @Test
    void a_caller_without_proof_is_remembered_for_ten_minutes_and_one_with_proof_for_a_day() {
        http.post(SECRETS, "{}", "Idempotency-Key", key);
        assertThat(remaining("nobody")).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        http.post(
                "/api/v1/sessions/" + Probe.SESSION + "/seat-only",
                "",
                "Idempotency-Key",
                key,
                "Authorization",
                "Bearer " + Probe.SEAT);
        assertThat(remaining("seat " + Probe.PERSON)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    private Duration remaining(String caller) {
        var expires = jdbc.sql("select max(expires_at) from web_idempotency where caller = :caller")
                .param("caller", caller)
                .query(java.sql.Timestamp.class)
                .single();
        return Duration.between(Instant.now(), expires.toInstant());
    }

    @Test
    void an_answer_to_an_activity_leaves_no_trace() {
        var before = rows();
        http.post(
                "/api/v1/sessions/" + Probe.SESSION + "/activities/" + Probe.SCREEN + "/commands",
                "{}",
                "Idempotency-Key",
                key);
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return jdbc.sql("select count(*) from web_idempotency")
                .query(Long.class)
                .single();
    }

    @Test
    void a_key_of_another_form_is_refused() {
        var reply = http.post(SECRETS, "{}", "Idempotency-Key", "too short");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/error/details/0/field").asString()).isEqualTo("Idempotency-Key");
    }
}
