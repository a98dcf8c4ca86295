package plenum.identity.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import plenum.Program;
import tools.jackson.databind.json.JsonMapper;

/** The provider's process, and a browser at its doors. */
public final class SomeProvider {

    public static final String SECRET = SomeClients.SECRET;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static SomeProvider running;

    private final int port;

    private SomeProvider(int port) {
        this.port = port;
    }

    /** One for all tests, which ends with them. */
    public static synchronized SomeProvider running() throws IOException {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static SomeProvider start() throws IOException {
        int port = Program.freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        classes,
                        ProviderProgram.class.getName(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var said = new StringBuilder();
        var output = process.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains(ProviderProgram.READY)) {
                Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
                return new SomeProvider(port);
            }
        }
        throw new AssertionError("the provider ended before it was ready:\n" + said);
    }

    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    public static String client(String slug) {
        return SomeClients.PREFIX + slug;
    }

    /** Somebody follows the address there, is who they say, and is sent on: where to. */
    public static URI signIn(URI there, String subject, Map<String, Object> claims) {
        var said = JsonMapper.builder().build().writeValueAsString(claims).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(there)
                .header(WhoComes.SUBJECT, subject)
                .header(WhoComes.CLAIMS, Base64.getUrlEncoder().encodeToString(said))
                .build();
        try {
            var reply = CLIENT.send(request, BodyHandlers.ofString());
            return reply.headers()
                    .firstValue("Location")
                    .map(URI::create)
                    .orElseThrow(() -> new AssertionError(reply.statusCode() + " " + reply.body()));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new AssertionError(end);
        }
    }
}
