package plenum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code deploy/nginx/plenum.conf}, as it is but for ports and certificate, in front of the program. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "plenum.web.trusted-proxies=127.0.0.1")
class NginxFileTest {

    private static final Path FILE = Path.of("../deploy/nginx/plenum.conf");
    private static final int AT_ONCE = 50;
    private static final String PASSWORD = "only-for-this-test";

    @LocalServerPort
    int program;

    @TempDir
    private static Path folder;

    private static SSLContext trusting;

    private Nginx nginx;
    private HttpClient visitor;
    private String plain;
    private String secure;

    @BeforeAll
    static void make_a_certificate() throws Exception {
        trusting = certified();
    }

    @BeforeEach
    void start() throws Exception {
        int plainPort = Nginx.freePort();
        int securePort = Nginx.freePort();
        plain = "http://127.0.0.1:" + plainPort;
        secure = "https://localhost:" + securePort;
        visitor = HttpClient.newBuilder().sslContext(trusting).build();
        var file = Files.readString(FILE)
                .replace("listen 80;", "listen 127.0.0.1:%d;".formatted(plainPort))
                .replace("listen 443 ssl", "listen 127.0.0.1:%d ssl".formatted(securePort))
                .replace("server 127.0.0.1:8080;", "server 127.0.0.1:%d;".formatted(program))
                .replace("/etc/ssl/plenum/", folder + "/");
        nginx = Nginx.with(folder, file, securePort);
    }

    @AfterEach
    void stop() throws InterruptedException {
        nginx.close();
    }

    @Test
    void whoever_comes_without_a_lock_is_sent_to_the_same_page_with_one() throws Exception {
        var answer = visitor.send(
                HttpRequest.newBuilder(URI.create(plain + "/s/ABCDEF?x=1")).build(), BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains("https://127.0.0.1/s/ABCDEF?x=1");
    }

    @Test
    void the_program_knows_how_it_is_reached_and_says_each_header_once() throws Exception {
        var answer = visitor.send(
                request("/api/v1/sessions")
                        .header("Content-Type", "application/json")
                        .header("Origin", secure)
                        .POST(BodyPublishers.ofString("{\"name\":\"Sprint 49\",\"creator_name\":\"Ann\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.body()).contains("\"join_url\":\"" + secure + "/s/");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure", "HttpOnly"));
        for (var header : new String[] {"Strict-Transport-Security", "Content-Security-Policy", "X-Request-Id"}) {
            assertThat(answer.headers().allValues(header)).as(header).hasSize(1);
        }
    }

    @Test
    void streams_come_at_once_and_as_they_are() throws Exception {
        var answer = visitor.send(
                request("/api/v1/sessions/events")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        try (var body = answer.body()) {
            assertThat(firstBytes(body)).startsWith("retry: ");
        }
    }

    @Test
    void five_hundred_people_behind_one_address_are_let_in() {
        for (int group = 0; group < 500 / AT_ONCE; group++) {
            var all = IntStream.range(0, AT_ONCE)
                    .mapToObj(n ->
                            visitor.sendAsync(request("/api/v1/settings/public").build(), BodyHandlers.discarding()))
                    .toList();
            assertThat(all.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                    .containsOnly(200);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(secure + path));
    }

    private static String firstBytes(InputStream body) throws IOException {
        return new String(body.readNBytes(7));
    }

    /** Makes a certificate, gives it to nginx, and returns a context that trusts nothing else. */
    private static SSLContext certified() throws Exception {
        var keys = folder.resolve("keys.p12");
        var making = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(making.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        write(
                "privkey.pem",
                "PRIVATE KEY",
                store.getKey("test", PASSWORD.toCharArray()).getEncoded());
        write("fullchain.pem", "CERTIFICATE", store.getCertificate("test").getEncoded());
        return trusting(store.getCertificate("test"));
    }

    private static void write(String file, String what, byte[] content) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                folder.resolve(file), "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, lines));
    }

    private static SSLContext trusting(Certificate certificate) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("test", certificate);
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
