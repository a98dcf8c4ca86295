package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.realtime.internal.Views.change;
import static plenum.realtime.internal.Views.counting;
import static plenum.realtime.internal.Views.everyone;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import plenum.realtime.Bye;
import plenum.realtime.Position;

/** Streams on a connection that is shared with other requests. */
@Timeout(60)
class Http2Test {

    private static StreamServer server;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    @BeforeAll
    static void start() {
        server = StreamServer.start("server.http2.enabled=true");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        server.attendance().forget();
        server.channels().open("c", new Position(1, 1), everyone(counting(1)));
        var hello = client.send(request("/hello"), BodyHandlers.ofString());
        assertThat(hello.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    @Test
    void a_stream_shares_its_connection_with_other_requests() throws Exception {
        var answer = stream("/c/events?reader=screen");
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.headers().firstValue("connection")).isEmpty();
        var lines = lines(answer);
        assertThat(lines.readLine()).startsWith("retry: ");
        assertThat(lines.readLine()).isEmpty();
        assertThat(lines.readLine()).isEqualTo("id: 1.1");
        lines.readLine();
        lines.readLine();
        for (int v = 2; v < 200; v++) {
            server.channels().publish("c", change(v, counting(v)));
            assertThat(lines.readLine()).isEqualTo("id: 1." + v);
            assertThat(lines.readLine()).contains("\"patch\":{\"count\":" + v + "}");
            assertThat(lines.readLine()).isEmpty();
            if (v % 20 == 0) {
                assertThat(client.send(request("/hello"), BodyHandlers.ofString())
                                .body())
                        .isEqualTo("hello");
            }
        }
        assertThat(server.figures()
                        .get("plenum.streams.open")
                        .tag("transport", "servlet")
                        .gauge()
                        .value())
                .isEqualTo(1);
        server.channels().close("c", Bye.ENDED);
        assertThat(lines.readLine()).isEqualTo("event: bye");
        lines.readLine();
        lines.readLine();
        assertThat(lines.readLine()).as("the end").isNull();
        server.attendance().awaitEnds(1);
    }

    @Test
    void a_reader_who_gives_a_stream_up_is_noticed_at_once() throws Exception {
        var streams = new ArrayList<InputStream>();
        for (int i = 0; i < 20; i++) {
            var answer = stream("/c/events?reader=r" + i);
            assertThat(answer.body().read()).isEqualTo('r');
            streams.add(answer.body());
        }
        for (var stream : streams) {
            stream.close();
        }
        server.attendance().awaitEnds(20);
        assertThat(server.hub().channels().get("c").hasReaders()).isFalse();
    }

    private HttpResponse<InputStream> stream(String path) throws Exception {
        return client.send(request(path), BodyHandlers.ofInputStream());
    }

    private static BufferedReader lines(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
    }
}
