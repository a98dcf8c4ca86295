package plenum.bench.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.bench.publish.Frame;
import plenum.bench.publish.Schedule;

/** The readers against a small server that does just what a test tells it to. */
class FleetTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

    private final Schedule schedule = new Schedule(1, 1, 4, 1, 200, 1000);

    @Test
    void a_server_that_skips_doubles_and_swaps_is_found_out() throws Exception {
        var ledger = follow(OK, 1, 3, 2, 2, 4);

        assertThat(ledger.lost()).isZero();
        assertThat(ledger.reordered()).isEqualTo(1);
        assertThat(ledger.duplicated()).isEqualTo(1);
        assertThat(ledger.clean()).isFalse();
    }

    @Test
    void a_server_that_sends_everything_once_is_clean() throws Exception {
        assertThat(follow(OK, 1, 2, 3, 4).clean()).isTrue();
    }

    @Test
    void the_header_of_the_target_is_sent() throws Exception {
        try (var server = new Scripted(OK, "")) {
            server.open("/s/1/events", "Cookie: seat=abc");

            assertThat(server.request())
                    .contains("GET /s/1/events HTTP/1.1", "Cookie: seat=abc", "Accept: text/event-stream");
        }
    }

    @Test
    void a_refused_stream_stops_the_benchmark() throws Exception {
        try (var server = new Scripted("HTTP/1.1 401 Unauthorized\r\n\r\n", "")) {
            assertThatThrownBy(() -> server.open("/s/1/events", ""))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("401");
        }
    }

    private Ledger follow(String head, int... numbers) throws Exception {
        var events = new StringBuilder();
        IntStream.of(numbers).forEach(n -> events.append(new String(new Frame(1, n, 0, 200).event(), US_ASCII)));
        try (var server = new Scripted(head, events.toString())) {
            var fleet = server.open("/rooms/0/events", "");
            fleet.expect(schedule);
            server.answerRest();
            return fleet.follow(schedule);
        }
    }

    /** Answers one stream: the head at once, the events when told to. */
    private static final class Scripted implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Fleet> fleets = new ArrayList<>();
        private final String rest;
        private final FutureTask<List<String>> request;
        private Socket peer;

        Scripted(String head, String rest) throws IOException {
            this.rest = rest;
            this.request = new FutureTask<>(() -> {
                peer = listener.accept();
                var reader = new BufferedReader(new InputStreamReader(peer.getInputStream(), US_ASCII));
                var lines = reader.lines().takeWhile(line -> !line.isEmpty()).toList();
                peer.getOutputStream().write(head.getBytes(US_ASCII));
                return lines;
            });
            Thread.ofVirtual().start(request);
        }

        Fleet open(String path, String header) throws IOException {
            var fleet = new Fleet(listener.getLocalPort());
            fleets.add(fleet);
            fleet.open(List.of(new StreamTarget(0, path, header)));
            return fleet;
        }

        List<String> request() throws ExecutionException, InterruptedException {
            return request.get();
        }

        void answerRest() throws Exception {
            request.get();
            peer.getOutputStream().write(rest.getBytes(US_ASCII));
        }

        @Override
        public void close() throws Exception {
            for (var fleet : fleets) {
                fleet.close();
            }
            listener.close();
        }
    }
}
