package plenum.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.shared.Ids;
import plenum.web.Http;
import plenum.web.OverHttp;
import plenum.web.Probe;

@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class OperationsTest {

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void health_is_told_without_an_envelope() {
        for (var path : new String[] {"/health", "/health/live", "/health/ready"}) {
            var reply = http.get(path);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).matches("\\{\"status\":\"healthy\",\"timestamp\":\"[-0-9:T.]{23}Z\"}");
        }
    }

    @Test
    void the_status_names_version_and_checks() {
        var status = http.get("/api/v1/health/status").json().get("data");
        assertThat(status.get("status").asString()).isEqualTo("healthy");
        assertThat(status.at("/checks/database").asString()).isEqualTo("healthy");
        assertThat(status.get("uptime_seconds").isIntegralNumber()).isTrue();
        assertThat(status.get("version").asString()).isNotBlank();
    }

    @Test
    void the_capacity_shows_figures_and_no_sessions() {
        assertThat(http.get("/api/v1/health/capacity").json().get("data").toString())
                .matches("\\{\"active_sessions\":2,\"max_sessions\":3,\"available_slots\":1,"
                        + "\"capacity_utilization\":0.66\\d*,\"at_capacity\":false,\"near_capacity\":true}");
    }

    @Test
    void the_ui_learns_the_limits() {
        var settings = http.get("/api/v1/settings/public").json().get("data");
        assertThat(settings.get("max_sessions").asInt()).isEqualTo(3);
        assertThat(settings.get("max_users_per_session").asInt()).isEqualTo(16);
        assertThat(settings.get("session_timeout_seconds").asInt()).isEqualTo(600);
        assertThat(settings.get("grace_period_seconds").asInt()).isEqualTo(300);
        assertThat(settings.get("heartbeat_seconds").asInt()).isEqualTo(30);
        assertThat(settings.has("public_url")).isFalse();
    }

    @Test
    void metrics_are_for_this_machine_and_for_whoever_has_the_token() {
        http.get("/api/v1/health/status");
        var local = http.get("/metrics");
        assertThat(local.status()).isEqualTo(200);
        assertThat(local.header("Content-Type")).contains("version=0.0.4");
        assertThat(local.text()).contains("http_server_requests_seconds_count").contains("hikaricp_connections");
        assertThat(http.get("/metrics", "X-Forwarded-For", "203.0.113.7").status())
                .isEqualTo(401);
        assertThat(http.get("/metrics", "X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer wrong")
                        .status())
                .isEqualTo(401);
        assertThat(http.get("/metrics", "X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer collector-token")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void metrics_have_no_ids_as_labels() {
        http.get("/api/v1/sessions/" + Probe.SESSION + "/who");
        assertThat(http.get("/metrics").text()).doesNotContain(Probe.SESSION.toString());
    }

    @Test
    void no_secret_reaches_the_log(CapturedOutput log) {
        var canary = "canary" + Ids.secret("");
        var path = "/api/v1/sessions/" + Probe.SESSION + "/seat-only";
        http.post(path, "{\"password\":\"" + canary + "\"}", "Authorization", "Bearer seat_" + canary);
        http.post(path, canary, "Cookie", "plenum_seat=seat_" + canary, "Idempotency-Key", canary);
        http.post("/api/v1/probe/orders", "{\"item_name\":\"" + canary + "\"}", "X-Request-Id", "log-me-too");
        http.get("/api/v1/probe/broken?token=" + canary, "Cookie", "plenum_seat=seat_" + canary);
        http.get("/api/v1/probe/lost?token=" + canary, "Cookie", "plenum_seat=seat_" + canary);
        assertThat(log.getAll()).contains("/api/v1/probe/broken failed").doesNotContain(canary);
    }

    @Test
    void log_lines_carry_the_request_id(CapturedOutput log) {
        http.get("/api/v1/probe/broken", "X-Request-Id", "find-me-in-the-log");
        assertThat(log.getAll()).containsPattern("\\[find-me-in-the-log] .*/api/v1/probe/broken failed");
    }
}
