package plenum.bench.programs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.OptionalLong;
import plenum.bench.publish.Schedule;

/** A program that publishes by itself when told over HTTP: raw, nio, emitter and the product's streams. */
final class Controlled implements Publishing {

    private final String name;
    private final int port;
    private final int control;
    private final ServerProcess server;
    private final HttpClient http = HttpClient.newHttpClient();

    private Controlled(String name, int port, int control, ServerProcess server) {
        this.name = name;
        this.port = port;
        this.control = control;
        this.server = server;
    }

    static Controlled start(String name, int port, int control, List<String> command)
            throws IOException, InterruptedException {
        return new Controlled(name, port, control, ServerProcess.start(name, command, port, control));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Observed process() {
        return new Observed(server.pid());
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void publish(Schedule schedule) throws IOException, InterruptedException {
        ask("/bench/run?" + schedule.query(), "POST");
    }

    @Override
    public OptionalLong allocatedBytes() throws IOException, InterruptedException {
        return port == control ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(ask("/bench/allocated", "GET")));
    }

    @Override
    public void close() throws InterruptedException {
        server.stop();
    }

    private String ask(String path, String method) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(name + " answered " + answer.statusCode() + " to " + path);
        }
        return answer.body();
    }
}
