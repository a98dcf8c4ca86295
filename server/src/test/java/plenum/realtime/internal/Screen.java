package plenum.realtime.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.realtime.MergePatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A reader on a bare socket who sees every byte and follows the frames as a browser would. */
public final class Screen implements AutoCloseable {

    /** One block of a stream, up to its empty line. */
    public record Block(
            @Nullable String id,
            @Nullable String event,
            @Nullable String data,
            List<String> lines) {

        boolean isFrame() {
            return data != null && event == null;
        }

        ObjectNode json() {
            return (ObjectNode) JsonMapper.shared().readTree(data);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Socket socket;
    private InputStream in;
    private String head = "";
    private ObjectNode view = JsonMapper.shared().createObjectNode();
    private @Nullable JsonNode me;
    private @Nullable String id;
    private long version = -1;

    private Screen(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    public static Socket plain(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    public static Screen open(Socket socket, String pathAndQuery, String... headers) throws IOException {
        var screen = new Screen(socket);
        screen.send("GET " + pathAndQuery + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n");
        screen.head = screen.readHead();
        if (screen.head.contains("Transfer-Encoding: chunked")) {
            screen.in = new Chunks(screen.in);
        }
        return screen;
    }

    void send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    public String head() {
        return head;
    }

    public ObjectNode view() {
        return view;
    }

    @Nullable
    public JsonNode me() {
        return me;
    }

    @Nullable
    public String id() {
        return id;
    }

    public long version() {
        return version;
    }

    Socket socket() {
        return socket;
    }

    /** The next block, whatever it is. */
    Block next() throws IOException {
        var lines = new ArrayList<String>();
        String id = null;
        String event = null;
        String data = null;
        for (var line = readLine(); !line.isEmpty(); line = readLine()) {
            lines.add(line);
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            }
        }
        return new Block(id, event, data, lines);
    }

    /** How long the server asks to stay away before opening again, which it says before anything else. */
    public int retry() throws IOException {
        return Integer.parseInt(readLine().replaceFirst("^retry: ", ""));
    }

    /** Reads on to the next frame of this kind. */
    public ObjectNode frameOf(String type) throws IOException {
        var frame = nextFrame();
        while (!frame.get("type").stringValue().equals(type)) {
            frame = nextFrame();
        }
        return frame;
    }

    /** The next frame, taken over into the view; fails on a gap, a repetition or a goodbye. */
    public ObjectNode nextFrame() throws IOException {
        var block = next();
        while (block.data() == null || "heartbeat".equals(block.event())) {
            block = next();
        }
        if (!block.isFrame()) {
            throw new AssertionError("expected a frame, got " + block.lines());
        }
        return take(block);
    }

    /** Follows the stream up to this version. */
    public void followTo(long wanted) throws IOException {
        while (version < wanted) {
            nextFrame();
        }
    }

    ObjectNode take(Block block) {
        var frame = block.json();
        long v = frame.get("v").longValue();
        switch (frame.get("type").stringValue()) {
            case "snapshot" -> {
                view = (ObjectNode) frame.get("data").get("state");
                version = v;
                id = block.id();
            }
            case "self_updated" -> {
                if (v != version || block.id() != null) {
                    throw new AssertionError("a self frame of " + v + " at " + version);
                }
                me = frame.get("me");
            }
            default -> {
                if (!frame.has("patch")) {
                    if (v != version || block.id() != null) {
                        throw new AssertionError("said at " + v + ", heard at " + version);
                    }
                    return frame;
                }
                if (frame.get("prev").longValue() != version || v <= version) {
                    throw new AssertionError("gap: at " + version + ", got " + frame);
                }
                view = MergePatch.apply(view, (ObjectNode) frame.get("patch"));
                version = v;
                id = block.id();
            }
        }
        return frame;
    }

    /** Where the view stood when this screen was last open. */
    public void remember(Screen earlier) {
        view = earlier.view;
        version = earlier.version;
    }

    /** Reads on to the goodbye, and says what its reason is. */
    public String goodbye() throws IOException {
        var block = next();
        while (!"bye".equals(block.event())) {
            block = next();
        }
        return block.json().get("reason").stringValue();
    }

    /** Whether the other side closes, and says nothing more before. */
    boolean isClosedByServer() throws IOException {
        try {
            return in.read() < 0;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String readHead() throws IOException {
        var text = new StringBuilder();
        for (var line = readLine(); !line.isEmpty(); line = readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private String readLine() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the stream ended within: " + bytes.toString(UTF_8));
            }
            if (b != '\r') {
                bytes.write(b);
            }
        }
        return bytes.toString(UTF_8);
    }

    /** The content of a chunked body. */
    private static final class Chunks extends InputStream {

        private final InputStream in;
        private int rest;

        Chunks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            if (rest == 0) {
                var size = new StringBuilder();
                for (int b = in.read(); b != '\n' || size.toString().isBlank(); b = in.read()) {
                    if (b < 0) {
                        return -1;
                    }
                    size.append((char) b);
                }
                rest = Integer.parseInt(size.toString().strip(), 16);
            }
            if (rest == 0) {
                return -1;
            }
            rest--;
            return in.read();
        }
    }
}
