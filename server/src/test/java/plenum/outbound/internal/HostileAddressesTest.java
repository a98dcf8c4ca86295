package plenum.outbound.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.outbound.Call;
import plenum.shared.Problem;
import plenum.shared.Refusal;

class HostileAddressesTest {

    private static final AtomicInteger CONNECTIONS = new AtomicInteger();
    private static ServerSocket server;

    private final KnownNames names = new KnownNames()
            .with("public.example", "93.184.215.14")
            .with("loop.example", "127.0.0.1")
            .with("loop6.example", "::1")
            .with("private.example", "10.1.2.3")
            .with("mixed.example", "93.184.215.14", "192.168.1.1")
            .with("mapped.example", "::ffff:10.0.0.1")
            .with("metadata.google.internal", "169.254.169.254")
            .with("localhost", "127.0.0.1", "::1")
            .with("kubernetes.default.svc", "10.96.0.1")
            .with("nat64.example", "64:ff9b::a00:1")
            .with("xn--localhost-9b3d", "127.0.0.1")
            .with("named.example", "127.0.0.1")
            .with("named-metadata.example", "169.254.169.254");

    private final AnOutbound outbound =
            AnOutbound.allowing(names, "named.example:%d".formatted(server.getLocalPort()), "named-metadata.example");

    @BeforeAll
    static void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var connection = server.accept()) {
                    CONNECTIONS.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    @AfterAll
    static void nobodyHasConnected() throws IOException {
        server.close();
        assertThat(CONNECTIONS).hasValue(0);
    }

    @AfterEach
    void stop() throws Exception {
        outbound.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // addresses of this machine and of networks nobody else can see
                "https://127.0.0.1/",
                "https://127.1.2.3/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[::]/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://192.168.0.1/",
                "https://100.64.0.1/",
                "https://169.254.1.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://198.18.0.1/",
                "https://[fe80::1]/",
                "https://[fe80::1%25lo]/",
                "https://[fc00::1]/",
                "https://[ff02::1]/",
                // what clouds tell their machines
                "https://169.254.169.254/latest/meta-data/",
                "https://100.100.100.200/",
                "https://168.63.129.16/",
                "https://192.0.0.192/",
                "https://[fd00:ec2::254]/",
                "https://metadata.google.internal/",
                "https://named-metadata.example/",
                "https://kubernetes.default.svc/",
                // the same addresses in other clothes
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:7f00:1::]/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://017700000001/",
                "https://127.0.0.1./",
                "https://1.1.1.1.1/",
                "https://00000127.0.0.1/",
                // names that lead there
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://loop.example/",
                "https://loop6.example/",
                "https://private.example/",
                "https://mixed.example/",
                "https://mapped.example/",
                "https://nat64.example/",
                "https://xn--localhost-9b3d/",
                // who is meant is not who is seen
                "https://public.example@127.0.0.1/",
                "https://user:secret@public.example/",
                "https://@public.example/",
                "https://public.example:443@127.0.0.1:443/",
                "https://127.0.0.1#@public.example/",
                "https://127.0.0.1?@public.example/",
                "https://public.example./",
                "https:///127.0.0.1/",
                "https:127.0.0.1",
                "//public.example/",
                "public.example",
                "https://public_example/",
                "https://%31%32%37.0.0.1/",
                // dots and letters that only look so
                "https://127\u30020\u30020\u30021/",
                "https://127\uff0e0\uff0e0\uff0e1/",
                "https://\u2460\u2461\u2466.0.0.1/",
                "https://loc\u0430lhost/",
                "https://p\u00fcblic.example/",
                // other ways and other doors
                "http://public.example/",
                "http://public.example:443/",
                "http://127.0.0.1/",
                "https://public.example:22/",
                "https://public.example:25/",
                "https://public.example:6379/",
                "https://public.example:80/",
                "https://public.example:0/",
                "https://public.example:65536/",
                "https://named.example/",
                "https://named.example:1/",
                "ftp://public.example/",
                "file:///etc/passwd",
                "gopher://public.example/",
                "jar:https://public.example!/",
                "data:text/plain,x",
                "ws://public.example/",
                "unix:/var/run/docker.sock"
            })
    void it_is_refused_and_nobody_is_called(String address) {
        var uri = URI.create(address);
        var checked = catchThrowableOfType(Refusal.class, () -> outbound.check(uri));
        assertThat(checked.problem()).isEqualTo(Problem.TARGET_NOT_ALLOWED);
        var sent = catchThrowableOfType(
                Refusal.class, () -> outbound.send(Call.get(uri).with("Authorization", "Bearer top-secret")));
        assertThat(sent.problem()).isEqualTo(Problem.TARGET_NOT_ALLOWED);
        assertThat(sent.toString() + sent.reason() + sent.meta())
                .doesNotContain("secret")
                .doesNotContain("user:");
    }

    @Test
    void what_is_public_passes() {
        outbound.check(URI.create("https://public.example/"));
        outbound.check(URI.create("HTTPS://PUBLIC.EXAMPLE:8443/x?y#z"));
        outbound.check(URI.create("https://[2606:4700::1111]/"));
        outbound.check(URI.create("http://named.example:" + server.getLocalPort()));
    }

    /** The name changes its mind between the look and the call. */
    @Test
    void a_name_that_was_public_a_moment_ago_is_not_followed_to_where_it_leads_now() {
        names.with("rebinding.example", "93.184.215.14").with("rebinding.example", "127.0.0.1");
        var refused = catchThrowable(() -> outbound.send(Call.get(URI.create("https://rebinding.example:8443/"))));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.TARGET_NOT_ALLOWED));
        assertThat(names.asked).containsExactly("rebinding.example", "rebinding.example");
    }

    @Test
    void the_way_on_is_offered_only_where_it_leads_somewhere() {
        var closed = catchThrowableOfType(
                Refusal.class, () -> outbound.check(URI.create("https://user:secret@public.example/")));
        assertThat(closed.offers(1)).isFalse();
        assertThat(closed.reason()).isEqualTo("public.example");
        var open = catchThrowableOfType(Refusal.class, () -> outbound.check(URI.create("http://jira.example:8080/")));
        assertThat(open.offers(1)).isTrue();
        assertThat(open.reason()).isEqualTo("jira.example:8080");
    }
}
