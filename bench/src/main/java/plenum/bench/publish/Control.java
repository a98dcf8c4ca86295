package plenum.bench.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.management.ThreadMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** The door of a Java program under test, beside its streams: start a run, and ask how many bytes all threads have allocated so far. */
public final class Control {

    private Control() {}

    public static void open(int port, Consumer<Schedule> publisher) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/bench/run", exchange -> {
            publisher.accept(Schedule.parse(exchange.getRequestURI().getQuery()));
            answer(exchange, "{}");
        });
        server.createContext("/bench/allocated", exchange -> answer(exchange, Long.toString(allocated())));
        server.start();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
