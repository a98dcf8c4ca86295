package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.realtime.internal.Views.change;
import static plenum.realtime.internal.Views.counting;
import static plenum.realtime.internal.Views.everyone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plenum.realtime.Bye;
import plenum.realtime.Position;

/** The direct way through TLS. */
@Timeout(60)
class TlsTest {

    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    private static Path folder;

    private static StreamServer server;
    private static SSLContext trusting;

    @BeforeAll
    static void start() throws Exception {
        var keys = folder.resolve("keys.p12");
        makeCertificate(keys);
        trusting = trusting(keys);
        server = StreamServer.start(
                "server.ssl.key-store=" + keys,
                "server.ssl.key-store-password=" + PASSWORD,
                "server.ssl.key-store-type=PKCS12");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_stream_goes_through_tls_to_its_goodbye() throws Exception {
        server.channels().open("c", new Position(1, 1), everyone(counting(1)));
        try (var screen = Screen.open(connect(), "/c/events?reader=screen")) {
            screen.followTo(1);
            for (int v = 2; v < 300; v++) {
                server.channels().publish("c", change(v, Views.counting(v).put("text", "x".repeat(v * 50))));
            }
            screen.followTo(299);
            assertThat(server.figures()
                            .get("plenum.streams.open")
                            .tag("transport", "direct")
                            .gauge()
                            .value())
                    .isEqualTo(1);
            server.channels().close("c", Bye.ENDED);
            assertThat(screen.next().event()).isEqualTo("bye");
            assertThat(screen.isClosedByServer()).isTrue();
        }
    }

    @Test
    void a_reader_who_closes_is_noticed_behind_tls() throws Exception {
        server.attendance().forget();
        server.channels().open("d", new Position(1, 1), everyone(counting(1)));
        for (int i = 0; i < 10; i++) {
            var screen = Screen.open(connect(), "/d/events?reader=r" + i);
            screen.followTo(1);
            if (i % 2 == 0) {
                screen.socket().shutdownOutput(); // a proper close_notify
            }
            screen.close();
        }
        server.attendance().awaitEnds(10);
        assertThat(server.hub().channels().get("d").hasReaders()).isFalse();
    }

    private static SSLSocket connect() throws Exception {
        return (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", server.port());
    }

    private static void makeCertificate(Path keys) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var making = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "test",
                        "-dname",
                        "CN=localhost",
                        "-validity",
                        "2",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(making.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(making.exitValue())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
    }

    private static SSLContext trusting(Path keys) throws Exception {
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("test", store.getCertificate("test"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
