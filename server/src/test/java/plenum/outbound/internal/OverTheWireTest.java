package plenum.outbound.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.outbound.Call;
import plenum.outbound.OutboundFailure;
import plenum.outbound.OutboundFailure.Category;
import plenum.shared.Problem;
import plenum.shared.Refusal;

class OverTheWireTest {

    private final AHost host = AHost.plain();
    private final KnownNames names = new KnownNames().with("service.example", "127.0.0.1");
    private final AnOutbound outbound = AnOutbound.allowing(names, "127.0.0.1", "service.example");

    @AfterEach
    void stop() throws Exception {
        outbound.close();
        host.close();
    }

    @Test
    void the_host_is_called_at_the_address_it_was_checked_at_and_by_its_name() {
        host.at("/", exchange -> {
            exchange.getResponseHeaders()
                    .add("X-Host", exchange.getRequestHeaders().getFirst("Host"));
            exchange.getResponseHeaders()
                    .add("X-Token", exchange.getRequestHeaders().getFirst("Authorization"));
            AHost.answer(exchange, 200, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        });
        var address = URI.create("http://service.example:%d/a%%20b?c=d".formatted(host.port()));
        var reply = outbound.send(Call.post(address, "application/json", "{\"a\":1}".getBytes(StandardCharsets.UTF_8))
                .with("Authorization", "Bearer abc"));
        assertThat(reply.text()).isEqualTo("{\"a\":1}");
        assertThat(reply.header("x-host")).hasValue("service.example:" + host.port());
        assertThat(reply.header("X-TOKEN")).hasValue("Bearer abc");
        assertThat(host.asked).containsExactly("POST /a%20b?c=d");
    }

    @Test
    void an_answer_that_is_an_error_is_an_answer() {
        host.at("/", 401, "who are you?");
        var reply = outbound.send(Call.get(host.address("/")));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text()).isEqualTo("who are you?");
    }

    @Test
    void the_same_host_may_point_elsewhere_on_itself() {
        host.pointing("/a", 302, "/b")
                .pointing("/b", 308, host.address("/c").toString())
                .at("/c", 200, "here");
        assertThat(outbound.send(Call.get(host.address("/a"))).text()).isEqualTo("here");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.2:%d/", "http://localhost:%d/", "//169.254.169.254/", "https://127.0.0.1:%d/",
                "http://127.0.0.1:1/",
        "http://user@127.0.0.1:%d/", "file:///etc/passwd", "http://[::1]:%d/", "'http://bad host/'", "/loop"
    })
    void it_may_not_point_at_another_nor_in_circles(String location) {
        host.pointing("/", 307, location.formatted(host.port()));
        var failure = failure(Call.get(host.address("/")));
        assertThat(failure.category()).isEqualTo(Category.REDIRECTED);
        assertThat(host.asked).hasSize(location.equals("/loop") ? 4 : 1);
    }

    @Test
    void what_changes_something_is_not_sent_elsewhere() {
        host.pointing("/", 307, "/other").at("/other", 200, "");
        var failure = failure(Call.post(host.address("/"), "text/plain", new byte[0]));
        assertThat(failure.category()).isEqualTo(Category.REDIRECTED);
        assertThat(host.asked).containsExactly("POST /");
    }

    @Test
    void the_way_is_checked_anew_at_each_step() {
        names.with("moving.example", "127.0.0.1")
                .with("moving.example", "127.0.0.1")
                .with("moving.example", "10.0.0.1");
        try (var narrow = AnOutbound.allowing(names, "127.0.0.0/8")) {
            host.pointing("/", 302, "/next").at("/next", 200, "");
            var address = URI.create("http://moving.example:%d/".formatted(host.port()));
            var refused = catchThrowableOfType(Refusal.class, () -> narrow.send(Call.get(address)));
            assertThat(refused.problem()).isEqualTo(Problem.TARGET_NOT_ALLOWED);
            assertThat(host.asked).containsExactly("GET /");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_is_announced_to_be_too_large_is_not_read() {
        host.at("/", 200, "x".repeat(1001));
        assertThat(failure(Call.get(host.address("/")).atMost(1000)).category()).isEqualTo(Category.TOO_LARGE);
        assertThat(outbound.send(Call.get(host.address("/")).atMost(1001)).body())
                .hasSize(1001);
    }

    @Test
    void what_never_ends_is_cut_off() {
        host.at("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[1000]);
            }
        });
        assertThat(failure(Call.get(host.address("/")).atMost(100_000)).category())
                .isEqualTo(Category.TOO_LARGE);
    }

    @Test
    void what_is_packed_small_counts_as_what_it_is() {
        host.at("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(new byte[10_000_000]);
            }
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });
        assertThat(failure(Call.get(host.address("/")).atMost(1_000_000)).category())
                .isEqualTo(Category.TOO_LARGE);
    }

    @Test
    void what_trickles_is_waited_for_no_longer_than_patience_lasts() {
        var gone = new CountDownLatch(1);
        host.at("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!gone.await(20, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var failure = failure(Call.get(host.address("/")).within(Duration.ofMillis(300)));
        gone.countDown();
        assertThat(failure.category()).isEqualTo(Category.TIMED_OUT);
    }

    @Test
    void reading_is_tried_three_times_and_a_deed_once() {
        host.at("/", exchange -> AHost.answer(exchange, host.asked.size() < 3 ? 503 : 200, ""));
        assertThat(outbound.send(Call.get(host.address("/"))).status()).isEqualTo(200);
        assertThat(outbound.pauses).containsExactly(1, 2);
        host.asked.clear();
        assertThat(outbound.send(Call.post(host.address("/"), "text/plain", new byte[1]))
                        .status())
                .isEqualTo(503);
        assertThat(host.asked).hasSize(1);
    }

    @Test
    void who_says_when_to_come_back_is_not_asked_again_before() {
        host.at("/", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            AHost.answer(exchange, 503, "");
        });
        assertThat(outbound.send(Call.get(host.address("/"))).header("retry-after"))
                .hasValue("7");
        assertThat(host.asked).hasSize(1);
    }

    @Test
    void a_host_that_keeps_failing_is_left_alone_and_others_are_not() {
        host.at("/bad", 500, "").at("/good", 200, "");
        for (var call = 0; call < 10; call++) {
            outbound.send(Call.post(host.address("/bad"), "text/plain", new byte[0]));
        }
        assertThat(failure(Call.get(host.address("/good"))).category()).isEqualTo(Category.RESTING);
        assertThat(host.asked).hasSize(10);
        try (var other = AHost.plain().at("/", 200, "")) {
            assertThat(outbound.send(Call.get(other.address("/"))).successful()).isTrue();
        }
    }

    @Test
    void a_hanging_host_holds_up_eight_calls_and_nobody_else() throws Exception {
        var arrived = new CountDownLatch(Gate.AT_ONCE);
        var release = new CountDownLatch(1);
        host.at("/", exchange -> {
            arrived.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            AHost.answer(exchange, 200, "");
        });
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var other = AHost.plain().at("/", 200, "")) {
            var calls = IntStream.range(0, Gate.AT_ONCE)
                    .mapToObj(call -> callers.submit(() -> outbound.send(Call.get(host.address("/")))))
                    .toList();
            arrived.await();
            var busy = failure(Call.get(host.address("/")).within(Duration.ofMillis(50)));
            assertThat(busy.category()).isEqualTo(Category.BUSY);
            assertThat(outbound.send(Call.get(other.address("/"))).successful()).isTrue();
            release.countDown();
            for (Future<?> call : calls) {
                call.get();
            }
        }
    }

    @Test
    void who_breaks_off_or_is_not_there_is_told_apart() throws IOException {
        try (var broken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                while (!broken.isClosed()) {
                    try (var connection = broken.accept()) {
                        connection
                                .getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"
                                        .getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            var address = URI.create("http://127.0.0.1:" + broken.getLocalPort());
            assertThat(failure(Call.get(address)).category()).isEqualTo(Category.BROKEN);
            broken.close();
            assertThat(failure(Call.get(address)).category()).isEqualTo(Category.REFUSED);
        }
        assertThat(failure(Call.get(URI.create("https://nobody.example/"))).category())
                .isEqualTo(Category.UNRESOLVED);
    }

    @Test
    void a_failure_names_the_host_and_nothing_else() {
        var address = URI.create("http://127.0.0.1:1/hooks/T0P-S3CRET?token=S3CRET");
        var failure = failure(Call.get(address).with("Authorization", "S3CRET"));
        assertThat(failure).hasMessage("REFUSED 127.0.0.1:1").hasMessageNotContaining("S3CRET");
        assertThat(failure.getCause()).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.UPSTREAM_UNAVAILABLE);
            assertThat(refusal.reason()).isEqualTo("127.0.0.1:1");
        });
        assertThat(Call.get(address).with("Authorization", "S3CRET")).asString().doesNotContain("S3CRET");
    }

    private OutboundFailure failure(Call call) {
        return catchThrowableOfType(OutboundFailure.class, () -> outbound.send(call));
    }
}
