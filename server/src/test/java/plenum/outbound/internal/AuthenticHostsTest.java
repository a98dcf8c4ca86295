package plenum.outbound.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.outbound.Call;
import plenum.outbound.OutboundFailure;
import plenum.outbound.OutboundFailure.Category;

/** Servers with certificates of their own, made by the tool that comes with Java. */
class AuthenticHostsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static AHost right;
    private static AHost expired;

    private final KnownNames names = new KnownNames()
            .with("right.example", "127.0.0.1")
            .with("wrong.example", "127.0.0.1")
            .with("expired.example", "127.0.0.1");

    @BeforeAll
    static void serve() throws Exception {
        keytool("-genkeypair", "-alias", "authority", "-keyalg", "EC", "-dname", "CN=authority", "-ext", "bc:c");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "authority",
                "-file",
                certificates().toString());
        right = host("right.example", "-1d");
        expired = host("expired.example", "-9d");
    }

    private static Path certificates() {
        return folder.resolve("authority.pem");
    }

    private static Path store() {
        return folder.resolve("keys.p12");
    }

    @AfterAll
    static void stop() {
        right.close();
        expired.close();
    }

    @Test
    void whose_name_is_in_a_certificate_we_trust_is_called() throws Exception {
        try (var outbound = outbound()) {
            var reply = outbound.send(call("https://right.example:%d/", right.port()));
            assertThat(reply.text()).isEqualTo("hello right.example");
        }
    }

    @Test
    void whose_name_is_not_in_it_is_not() throws Exception {
        try (var outbound = outbound()) {
            refused(outbound, call("https://wrong.example:%d/", right.port()));
            refused(outbound, call("https://127.0.0.1:%d/", right.port()));
        }
    }

    @Test
    void whose_certificate_is_over_is_not() throws Exception {
        try (var outbound = outbound()) {
            refused(outbound, call("https://expired.example:%d/", expired.port()));
        }
    }

    @Test
    void whom_nobody_vouches_for_is_not() throws Exception {
        try (var outbound = AnOutbound.allowing(names, "127.0.0.0/8")) {
            refused(outbound, call("https://right.example:%d/", right.port()));
        }
    }

    @Test
    void who_does_not_speak_tls_is_not() throws Exception {
        try (var outbound = outbound();
                var plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var connection = plain.accept()) {
                    connection.getOutputStream().write("SSH-2.0-OpenSSH\r\n".getBytes(StandardCharsets.US_ASCII));
                    connection.getInputStream().readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            refused(outbound, call("https://right.example:%d/", plain.getLocalPort()));
        }
    }

    @Test
    void certificates_that_cannot_be_read_stop_the_start() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.pem"), "");
        for (var file : List.of(folder.resolve("nowhere.pem"), empty)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> AnOutbound.trusting(file, names))
                    .withMessageContaining("plenum.outbound.trusted-certificates");
        }
    }

    private AnOutbound outbound() {
        return AnOutbound.trusting(certificates(), names, "127.0.0.0/8");
    }

    private static Call call(String address, int port) {
        return Call.get(URI.create(address.formatted(port))).with("Authorization", "Bearer abc");
    }

    private static void refused(AnOutbound outbound, Call call) {
        var failure = catchThrowableOfType(OutboundFailure.class, () -> outbound.send(call));
        assertThat(failure.category()).isEqualTo(Category.TLS);
    }

    /** Vouched for by the authority for five days. */
    private static AHost host(String name, String from) throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-startdate",
                from,
                "-validity",
                "5",
                "-signer",
                "authority");
        var all = KeyStore.getInstance(store().toFile(), PASSWORD);
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(name, all.getKey(name, PASSWORD), PASSWORD, all.getCertificateChain(name));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var server = HttpsServer.create(AHost.anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new AHost(server).at("/", 200, "hello " + name);
    }

    private static void keytool(String... words) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(tool));
        command.addAll(List.of(words));
        command.addAll(List.of("-keystore", store().toString(), "-storepass", new String(PASSWORD)));
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
