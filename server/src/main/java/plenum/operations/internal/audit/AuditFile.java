package plenum.operations.internal.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How entries are written to a file, a few at a time, so that a log of any length fits into little memory. */
sealed interface AuditFile {

    String mediaType();

    void begin(OutputStream out) throws IOException;

    void write(OutputStream out, List<ShownEvent> events) throws IOException;

    void end(OutputStream out) throws IOException;

    /** One array, an entry a line. */
    final class Json implements AuditFile {

        private final JsonMapper json;
        private String before = "[\n";

        Json(JsonMapper json) {
            this.json = json;
        }

        @Override
        public String mediaType() {
            return "application/json";
        }

        @Override
        public void begin(OutputStream out) {
            before = "[\n";
        }

        @Override
        public void write(OutputStream out, List<ShownEvent> events) throws IOException {
            for (var event : events) {
                out.write((before + json.writeValueAsString(event)).getBytes(StandardCharsets.UTF_8));
                before = ",\n";
            }
        }

        @Override
        public void end(OutputStream out) throws IOException {
            out.write((before.startsWith("[") ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** As spreadsheets open it: RFC 4180, UTF-8 with a mark, and no text that a spreadsheet would run. */
    record Csv(JsonMapper json) implements AuditFile {

        private static final List<String> COLUMNS = List.of(
                "seq",
                "at",
                "actor_kind",
                "actor",
                "actor_name",
                "action",
                "target",
                "target_name",
                "outcome",
                "ip",
                "request_id",
                "details",
                "hash");
        private static final Pattern RUNS = Pattern.compile("^[=+\\-@\\t\\r]");
        private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]");

        @Override
        public String mediaType() {
            return "text/csv;charset=UTF-8";
        }

        @Override
        public void begin(OutputStream out) throws IOException {
            out.write(("\uFEFF" + line(COLUMNS.stream())).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void write(OutputStream out, List<ShownEvent> events) throws IOException {
            for (var event : events) {
                out.write(line(cells(event)).getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void end(OutputStream out) {
            // Nothing follows the last line.
        }

        private Stream<@Nullable Object> cells(ShownEvent event) {
            return Stream.of(
                    event.seq(),
                    event.at(),
                    word(event.actorKind()),
                    event.actor(),
                    event.actorName(),
                    event.action(),
                    event.target(),
                    event.targetName(),
                    word(event.outcome()),
                    event.ip(),
                    event.requestId(),
                    event.details().isEmpty() ? null : json.writeValueAsString(event.details()),
                    event.hash());
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        private static String line(Stream<? extends @Nullable Object> cells) {
            return cells.map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
        }

        static String cell(@Nullable Object value) {
            var text = Objects.toString(value, "");
            var safe = RUNS.matcher(text).find() ? "'" + text : text;
            return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
        }
    }
}
