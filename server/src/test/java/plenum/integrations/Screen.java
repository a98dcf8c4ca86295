package plenum.integrations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import plenum.realtime.MergePatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A screen that watches a stream and keeps its view up to date, as the UI does. */
final class Screen implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private JsonNode view;
    private JsonNode last;

    static Screen watches(int port, String path) throws Exception {
        var screen = new Screen();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/event-stream")
                .build();
        var stream = screen.client.send(request, BodyHandlers.ofInputStream()).body();
        Thread.startVirtualThread(
                () -> screen.read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))));
        return screen;
    }

    private void read(BufferedReader lines) {
        var event = "message";
        try (lines) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.isEmpty()) {
                    event = "message";
                } else if (line.startsWith("data: ") && event.equals("message")) {
                    frames.add(JSON.readTree(line.substring(6)));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** The next frame, applied to the view. */
    JsonNode next() throws InterruptedException {
        last = frames.poll(30, TimeUnit.SECONDS);
        if (last == null) {
            throw new AssertionError("no frame came");
        }
        view = last.has("patch")
                ? MergePatch.apply((ObjectNode) view, (ObjectNode) last.get("patch"))
                : last.at("/data/state");
        return last;
    }

    JsonNode view() {
        return view;
    }

    JsonNode last() {
        return last;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
