package plenum.bench.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** One stream to open: the room it belongs to, its path, and a request header such as {@code Cookie: …}, which may be empty. */
public record StreamTarget(int room, String path, String header) {

    /** Every room of a reference program, {@code size} streams each. */
    public static List<StreamTarget> rooms(int rooms, int size) {
        return IntStream.range(0, rooms * size)
                .mapToObj(i -> new StreamTarget(i / size, "/rooms/" + i / size + "/events", ""))
                .toList();
    }

    /** A file of {@code path<TAB>header} lines; streams with the same path are one room, in the order they first appear. */
    public static List<StreamTarget> read(Path file) throws IOException {
        var lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", 2))
                .toList();
        var rooms = lines.stream().map(line -> line[0]).distinct().toList();
        return lines.stream()
                .map(line -> new StreamTarget(rooms.indexOf(line[0]), line[0], line.length > 1 ? line[1] : ""))
                .toList();
    }

    /** The same reader, who was there before. */
    public StreamTarget after(String lastId) {
        return new StreamTarget(room, path, header + "\r\nLast-Event-ID: " + lastId);
    }

    String request(String host) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/event-stream\r\n"
                + (header.isEmpty() ? "" : header + "\r\n") + "\r\n";
    }
}
