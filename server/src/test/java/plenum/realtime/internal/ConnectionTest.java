package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static plenum.realtime.internal.Views.change;
import static plenum.realtime.internal.Views.counting;
import static plenum.realtime.internal.Views.everyone;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import plenum.realtime.Bye;
import plenum.realtime.Position;

/** A connection that was given away serves its stream and nothing else, and no other connection carries stream bytes. */
@Timeout(60)
class ConnectionTest {

    private static StreamServer server;

    @BeforeAll
    static void start() {
        server = StreamServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        server.channels().open("c", new Position(1, 1), everyone(counting(1)));
    }

    @Test
    void the_direct_way_says_that_the_connection_ends_with_the_stream() throws Exception {
        try (var screen = server.open("/c/events?reader=screen")) {
            screen.followTo(1);
            assertThat(screen.head()).contains("Connection: close\n").doesNotContain("Transfer-Encoding");
            assertThat(open("direct")).isPositive();
        }
    }

    @Test
    void a_second_request_on_the_same_connection_is_never_answered() throws Exception {
        var hello = "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var socket = Screen.plain(server.port());
        try (var screen = Screen.open(
                socket, "/c/events?reader=screen HTTP/1.1\r\nHost: localhost\r\n\r\n" + hello + "GET /hello")) {
            screen.followTo(1);
            screen.send(hello);
            server.channels().publish("c", change(2, counting(2)));
            assertThat(screen.next().id()).isEqualTo("1.2");
            screen.send(hello);
            server.channels().publish("c", change(3, counting(3)));
            server.channels().close("c", Bye.ENDED);
            assertThat(screen.next().id()).isEqualTo("1.3");
            assertThat(screen.next().event()).isEqualTo("bye");
            assertThat(screen.isClosedByServer()).isTrue();
        }
    }

    @Test
    void a_request_with_a_body_gets_its_stream_too() throws Exception {
        try (var screen = server.open("/c/events?reader=screen", "Content-Length: 5")) {
            screen.send("hello");
            screen.followTo(1);
        }
    }

    @Test
    void a_client_that_offers_another_protocol_gets_its_stream_in_this_one() throws Exception {
        try (var screen = server.open(
                "/c/events?reader=screen",
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA")) {
            screen.followTo(1);
            server.channels().publish("c", change(2, counting(2)));
            screen.followTo(2);
        }
    }

    @Test
    void a_client_that_sends_without_end_is_cut() throws Exception {
        try (var screen = server.open("/c/events?reader=screen")) {
            screen.followTo(1);
            var flood = "x".repeat(8 * 1024);
            try {
                for (int i = 0; i < 1_000; i++) {
                    screen.send(flood);
                }
                assertThat(screen.isClosedByServer()).isTrue();
            } catch (java.net.SocketException cut) {
                assertThat(cut).isNotNull();
            }
        }
    }

    @Test
    void an_old_client_or_proxy_that_speaks_http_1_0_gets_the_same_stream() throws Exception {
        var socket = Screen.plain(server.port());
        try (var screen = Screen.open(socket, "/c/events?reader=screen HTTP/1.0\r\nX-Rest:")) {
            screen.followTo(1);
            server.channels().publish("c", change(2, counting(2)));
            screen.followTo(2);
            assertThat(screen.head()).contains(" 200 ").doesNotContain("Transfer-Encoding");
        }
    }

    /** What a proxy with a pool of connections does: streams come and go between other requests. */
    @Test
    void a_pool_of_connections_never_mixes_streams_and_answers() throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < 50; i++) {
                var answer = client.send(request("/c/events?reader=p" + i), BodyHandlers.ofInputStream());
                server.channels().publish("c", change(2 * i + 2, counting(2 * i + 2)));
                try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                    assertThat(lines.readLine()).startsWith("retry: ");
                    assertThat(lines.readLine()).isEmpty();
                    assertThat(lines.readLine()).startsWith("id: 1.");
                }
                server.channels().publish("c", change(2 * i + 3, counting(2 * i + 3)));
                var hello = client.send(request("/hello"), BodyHandlers.ofString());
                assertThat(hello.body()).isEqualTo("hello");
                assertThat(hello.headers().firstValue("content-type"))
                        .get(STRING)
                        .startsWith("text/plain");
            }
        }
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
    }

    private static double open(String transport) {
        return server.figures()
                .get("plenum.streams.open")
                .tag("transport", transport)
                .gauge()
                .value();
    }
}
