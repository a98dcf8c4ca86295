package plenum.bench.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A JSON value: maps, lists, texts, numbers, truth values and null as Java has them, and the way into them. */
public record Json(Object value) {

    public static final Json NOTHING = new Json(null);

    public static Json read(String text) {
        return new Json(new JsonReader(text).whole());
    }

    /** The value under these names, one in the other; nothing where one is absent. */
    public Json at(String path) {
        var here = this;
        for (var name : path.split("/")) {
            here = here.value instanceof Map<?, ?> map ? new Json(map.get(name)) : NOTHING;
        }
        return here;
    }

    public boolean exists() {
        return value != null;
    }

    public String text() {
        return value instanceof String text ? text : "";
    }

    public Optional<String> find(String path) {
        return Optional.of(at(path).text()).filter(text -> !text.isEmpty());
    }

    public OptionalDouble number() {
        return value instanceof BigDecimal number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    public int whole(int otherwise) {
        return (int) number().orElse(otherwise);
    }

    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    public List<Json> each() {
        return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
    }

    /** This value after a merge patch (RFC 7396). */
    public Json patched(Json patch) {
        if (!(patch.value instanceof Map<?, ?> changes)) {
            return patch;
        }
        var merged = new LinkedHashMap<Object, Object>();
        if (value instanceof Map<?, ?> former) {
            merged.putAll(former);
        }
        changes.forEach((name, change) -> {
            if (change == null) {
                merged.remove(name);
            } else {
                merged.put(name, new Json(merged.get(name)).patched(new Json(change)).value);
            }
        });
        return new Json(merged);
    }

    public static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Reads what a server wrote; anything that is no JSON is an error. */
    private static final class JsonReader {

        private final String text;
        private int at;

        private JsonReader(String text) {
            this.text = text;
        }

        private Object whole() {
            var value = value();
            space();
            if (at < text.length()) {
                throw unexpected();
            }
            return value;
        }

        private Object value() {
            space();
            return switch (at < text.length() ? text.charAt(at) : ' ') {
                case '{' -> map();
                case '[' -> list();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        private Map<String, Object> map() {
            var map = new LinkedHashMap<String, Object>();
            at++;
            while (!next('}')) {
                space();
                var name = string();
                expect(':');
                map.put(name, value());
                next(',');
            }
            return map;
        }

        private List<Object> list() {
            var list = new ArrayList<>();
            at++;
            while (!next(']')) {
                list.add(value());
                next(',');
            }
            return list;
        }

        private String string() {
            if (!next('"')) {
                throw unexpected();
            }
            var string = new StringBuilder();
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                string.append(c == '\\' ? escaped() : c);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char c = text.charAt(at++);
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
                default -> c;
            };
        }

        private BigDecimal number() {
            int from = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (from == at) {
                throw unexpected();
            }
            return new BigDecimal(text.substring(from, at));
        }

        private Object word(String word, Object meaning) {
            if (!text.startsWith(word, at)) {
                throw unexpected();
            }
            at += word.length();
            return meaning;
        }

        private void expect(char wanted) {
            if (!next(wanted)) {
                throw unexpected();
            }
        }

        private boolean next(char wanted) {
            space();
            boolean found = at < text.length() && text.charAt(at) == wanted;
            at += found ? 1 : 0;
            return found;
        }

        private void space() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private IllegalArgumentException unexpected() {
            int to = Math.min(text.length(), at + 20);
            return new IllegalArgumentException("no JSON at " + at + ": " + text.substring(Math.min(at, to), to));
        }
    }
}
