package plenum.bench.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Requests over a few connections that stay open, one at a time on each; what finds no free one waits its turn. */
public final class Requests implements AutoCloseable {

    /** Told of the status and the body when the answer is complete. */
    @FunctionalInterface
    public interface Answered {
        void answer(int status, String body);
    }

    /** Told of the status and the tag of what was answered, if it has one. */
    @FunctionalInterface
    public interface Tagged {
        void answer(int status, Optional<String> tag);
    }

    private record Asked(Supplier<byte[]> request, Whole answered) {}

    @FunctionalInterface
    private interface Whole {
        void answer(int status, String head, String body);
    }

    private static final Pattern TAG = Pattern.compile("(?i)\r\netag: *(\\S+)");

    /** A server closes what has been silent for half a minute, perhaps just when something is asked. */
    private static final long LONGEST_SILENCE = TimeUnit.SECONDS.toNanos(20);

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private static final Pattern CHUNKED = Pattern.compile("(?i)transfer-encoding: *chunked");

    private final Selector selector;
    private final SocketAddress server;
    private final Deque<Connection> free = new ArrayDeque<>();
    private final Queue<Asked> waiting = new ArrayDeque<>();
    private int open;

    Requests(Selector selector, SocketAddress server, int connections) throws IOException {
        this.selector = selector;
        this.server = server;
        for (int i = 0; i < connections; i++) {
            free.add(new Connection());
        }
        open = connections;
    }

    /** The bytes of a request with a JSON body. */
    public static byte[] post(String path, String token, String body) {
        return ask("POST", path, "Authorization: Bearer " + token + "\r\n", body);
    }

    /** The bytes of a request with a JSON body; further headers end with a line break each. */
    public static byte[] ask(String method, String path, String headers, String body) {
        return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n" + headers
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(US_ASCII);
    }

    public void send(byte[] request, Answered answered) throws IOException {
        send(new Asked(() -> request, (status, head, body) -> answered.answer(status, body)));
    }

    /** What is asked may depend on what has been answered before: it is put into words when its turn comes. */
    public void send(Supplier<byte[]> request, Tagged answered) throws IOException {
        send(new Asked(request, (status, head, body) -> {
            var tag = TAG.matcher(head);
            answered.answer(status, tag.find() ? Optional.of(tag.group(1)) : Optional.empty());
        }));
    }

    private void send(Asked asked) throws IOException {
        var connection = free.pollLast(); // the one used last is the warmest
        if (connection == null) {
            waiting.add(asked);
        } else {
            connection.orFresh().send(asked);
        }
    }

    /** Whether every answer has come. */
    public boolean isQuiet() {
        return free.size() == open;
    }

    @Override
    public void close() throws IOException {
        for (var connection : free) {
            connection.channel.close();
        }
    }

    private final class Connection implements Fleet.Peer {

        private final SocketChannel channel = SocketChannel.open(server);
        private final StringBuilder answer = new StringBuilder();
        private Asked asked;
        private long usedAt = System.nanoTime();

        private Connection() throws IOException {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        private Connection orFresh() throws IOException {
            if (System.nanoTime() - usedAt < LONGEST_SILENCE) {
                return this;
            }
            channel.close();
            return new Connection();
        }

        private void send(Asked next) throws IOException {
            asked = next;
            usedAt = System.nanoTime();
            var bytes = ByteBuffer.wrap(next.request().get());
            if (channel.write(bytes) < bytes.capacity()) {
                throw new IOException("a request did not fit into the socket");
            }
        }

        @Override
        public void ready(ByteBuffer buffer) throws IOException {
            if (!channel.isOpen()) {
                return;
            }
            buffer.clear();
            int size = channel.read(buffer);
            if (size < 0) {
                replace();
                return;
            }
            answer.append(new String(buffer.array(), 0, size, US_ASCII));
            int head = answer.indexOf("\r\n\r\n");
            if (head >= 0 && isWhole(head)) {
                finish(Integer.parseInt(answer.substring(9, 12)), answer.substring(0, head), body(head));
            }
        }

        /** A server may close what has been silent for long, but not while it owes an answer. */
        private void replace() throws IOException {
            channel.close();
            if (!free.remove(this)) {
                throw new IOException("the server closed a connection instead of answering");
            }
            free.addFirst(new Connection());
        }

        private boolean isWhole(int head) {
            if (CHUNKED.matcher(answer).region(0, head + 2).find()) {
                return answer.substring(head + 2).endsWith("\r\n0\r\n\r\n");
            }
            var length = LENGTH.matcher(answer).region(0, head + 2);
            return answer.length() >= head + 4 + (length.find() ? Integer.parseInt(length.group(1)) : 0);
        }

        private String body(int head) {
            if (!CHUNKED.matcher(answer).region(0, head + 2).find()) {
                return answer.substring(head + 4);
            }
            var body = new StringBuilder();
            int at = head + 4;
            for (int end = answer.indexOf("\r\n", at); end >= 0; end = answer.indexOf("\r\n", at)) {
                int size = Integer.parseInt(answer.substring(at, end), 16);
                body.append(answer, end + 2, end + 2 + size);
                at = end + 2 + size + 2;
                if (size == 0) {
                    break;
                }
            }
            return body.toString();
        }

        private void finish(int status, String head, String body) throws IOException {
            var answered = asked.answered();
            answer.setLength(0);
            answered.answer(status, head, body);
            var next = waiting.poll();
            if (next == null) {
                free.addLast(this);
            } else {
                send(next);
            }
        }
    }
}
