package plenum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
class DoorTest {

    private static final String WHO = "/api/v1/sessions/" + Probe.SESSION + "/who";
    private static final String SEAT_ONLY = "/api/v1/sessions/" + Probe.SESSION + "/seat-only";
    private static final String ORDERS = "/api/v1/probe/orders";
    private static final String ORDER = "{\"item_name\":\"tea\",\"count\":1}";

    @LocalServerPort
    int port;

    Http http;
    String here;

    @BeforeEach
    void connect() {
        http = new Http(port);
        here = "http://127.0.0.1:" + port;
    }

    @Test
    void a_seat_is_proved_by_token_or_cookie() {
        assertThat(kind(WHO, "Authorization", "Bearer " + Probe.SEAT)).isEqualTo("seat");
        assertThat(kind(WHO, "Cookie", "plenum_seat=" + Probe.SEAT)).isEqualTo("seat");
        assertThat(kind(WHO)).isEqualTo("nobody");
    }

    @Test
    void a_screen_never_falls_back_to_the_seat_nor_the_other_way_round() {
        var both = "plenum_seat=" + Probe.SEAT + "; plenum_display=" + Probe.DISPLAY;
        assertThat(kind(WHO + "?as=display", "Cookie", both)).isEqualTo("display");
        assertThat(kind(WHO, "Cookie", both)).isEqualTo("seat");
        assertThat(kind(WHO + "?as=display", "Cookie", "plenum_seat=" + Probe.SEAT))
                .isEqualTo("nobody");
        assertThat(kind(WHO, "Cookie", "plenum_display=" + Probe.DISPLAY)).isEqualTo("nobody");
        assertThat(kind(WHO + "?as=display", "Authorization", "Bearer " + Probe.DISPLAY))
                .isEqualTo("display");
        assertThat(kind(WHO + "?as=display", "Authorization", "Bearer " + Probe.SEAT))
                .isEqualTo("nobody");
    }

    @Test
    void a_proof_is_worth_nothing_in_another_session() {
        var other = "/api/v1/sessions/0199f3a4-0000-7000-8000-00000000000f/who";
        assertThat(kind(other, "Authorization", "Bearer " + Probe.SEAT)).isEqualTo("nobody");
    }

    @Test
    void knowing_a_participant_id_proves_nothing() {
        var reply = http.post(SEAT_ONLY, "", "Authorization", "Bearer " + Probe.PERSON);
        assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void wrong_unknown_and_missing_tokens_are_answered_alike() {
        var wrong =
                http.post(SEAT_ONLY, "", "Authorization", "Bearer " + Probe.SEAT + "x", "X-Request-Id", "same-for-all");
        var odd = http.post(SEAT_ONLY, "", "Authorization", "Bearer seat_?", "X-Request-Id", "same-for-all");
        var none = http.post(SEAT_ONLY, "", "X-Request-Id", "same-for-all");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(none.text()).isEqualTo(odd.text());
    }

    private String kind(String path, String... headers) {
        return http.get(path, headers).json().at("/data/kind").asString();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://127.0.0.1:1, 403",
        "Origin, OWN, 200",
        "Origin, https://friend.example, 200",
        "Origin, https://friend.example.evil, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Cookie, plenum_seat=anything, 403",
        "Cookie, theme=dark, 200"
    })
    void a_change_from_another_site_is_refused(String header, String value, int status) {
        var reply = http.post(ORDERS, ORDER, header, value.replace("OWN", here));
        assertThat(reply.status()).isEqualTo(status);
        if (status == 403) {
            assertThat(reply.code()).isEqualTo("ORIGIN_REFUSED");
        }
    }

    @Test
    void a_stream_is_refused_to_another_site_but_a_page_may_be_linked_from_there() {
        assertThat(http.get("/api/v1/probe/events", "Sec-Fetch-Site", "cross-site")
                        .code())
                .isEqualTo("ORIGIN_REFUSED");
        assertThat(http.get("/api/v1/probe/events").status()).isEqualTo(200);
        assertThat(http.get("/api/v1/probe/long", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void hooks_come_from_other_systems() {
        assertThat(http.post("/api/v1/hooks/jira", "{}", "Origin", "https://evil.example")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void only_origins_allowed_by_name_may_read_our_answers() {
        var friend = http.get("/api/v1/probe/long", "Origin", "https://friend.example");
        assertThat(friend.header("Access-Control-Allow-Origin")).isEqualTo("https://friend.example");
        assertThat(friend.header("Vary")).contains("Origin");
        var stranger = http.get("/api/v1/probe/long", "Origin", "https://evil.example");
        assertThat(stranger.header("Access-Control-Allow-Origin")).isNull();
        var preflight = http.send(
                "OPTIONS",
                ORDERS,
                BodyPublishers.noBody(),
                "Origin",
                "https://friend.example",
                "Access-Control-Request-Method",
                "POST");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Idempotency-Key");
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (var path : new String[] {"/api/v1/probe/long", "/api/v1/nowhere", "/"}) {
            var reply = http.get(path);
            assertThat(reply.header("Content-Security-Policy"))
                    .startsWith("default-src 'self';")
                    .contains("frame-ancestors 'self'")
                    .doesNotContain("unsafe-inline");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(reply.header("Permissions-Policy")).contains("camera=()");
            assertThat(reply.header("Strict-Transport-Security")).isNull();
            assertThat(reply.header("Set-Cookie")).isNull();
            assertThat(reply.header("Server")).isNull();
        }
        assertThat(http.get("/api/v1/probe/long").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_trusted_proxy_is_believed_about_https() {
        var reply = http.get("/api/v1/probe/long", "X-Forwarded-Proto", "https");
        assertThat(reply.header("Strict-Transport-Security")).contains("max-age=31536000");
        var own = http.post(
                ORDERS,
                ORDER,
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "plenum.example",
                "Origin",
                "https://plenum.example");
        assertThat(own.status()).isEqualTo(200);
    }

    @Test
    void json_is_compressed_and_streams_never() {
        assertThat(http.get("/api/v1/probe/long", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(http.get("/api/v1/probe/events", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isNull();
    }
}
