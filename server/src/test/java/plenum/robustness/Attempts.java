package plenum.robustness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import plenum.robustness.Operation.Parameter;
import tools.jackson.databind.JsonNode;

/** Thinks up what to send to an operation: what fits its description, and what is wrong in one way or another. */
final class Attempts {

    private static final List<String> BAD_SEGMENTS = List.of(
            "not-a-uuid",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "-1",
            "%20",
            "%F0%9F%9A%80",
            "%ED%A0%80",
            "%C0%AF",
            "a%0d%0ab",
            "%7Bid%7D",
            "null",
            "x".repeat(3000),
            "%E2%80%AE",
            "*",
            "~",
            "..%2f..%2f",
            "%00",
            "%25",
            "a%2fb",
            "a;b=c",
            "%5c",
            "%2e%2e");

    private static final String FILE = "key,title,at,field,to\nHBR-1,One,2026-11-02T10:00:00Z,status,Done\n";

    private static final List<List<String>> BAD_HEADERS = List.of(
            List.of("If-Match", "garbage"),
            List.of("If-Match", "\"99999999999999999999\""),
            List.of("If-Match", "*"),
            List.of("If-Match", "W/\"1\""),
            List.of("If-None-Match", "*"),
            List.of("If-Modified-Since", "yesterday"),
            List.of("Accept", "image/webp"),
            List.of("Accept", "garbage"),
            List.of("Accept", "*/*;q=x"),
            List.of("Accept-Language", "x".repeat(200)),
            List.of("Accept-Language", "de;q=2,*;q=,--"),
            List.of("Accept-Encoding", "gzip;q=nonsense"),
            List.of("Idempotency-Key", "x".repeat(2000)),
            List.of("Idempotency-Key", " "),
            List.of("X-Network-Type", "carrier pigeon"),
            List.of("X-Request-Id", "x".repeat(3000)),
            List.of("Range", "bytes=9-1"),
            List.of("Content-Encoding", "gzip"),
            List.of("Last-Event-ID", "garbage"),
            List.of("Cookie", "plenum_access=x; plenum_seat=y; =;;\"; a"),
            List.of("X-Forwarded-For", "999.1.1.1, ,"),
            List.of("Forwarded", "for=;;;"),
            List.of("X-HTTP-Method-Override", "DELETE"),
            List.of("Origin", "null"),
            List.of("Authorization", "Bearer garbage"),
            List.of("Authorization", "Basic Og=="));

    private final Operation operation;
    private final World world;
    private final Random random;
    private final Sample sample;
    private final Malice malice;

    Attempts(ApiDescription api, Operation operation, World world, Random random) {
        this.operation = operation;
        this.world = world;
        this.random = random;
        this.sample = new Sample(api, world, random);
        this.malice = new Malice(random);
    }

    /** First what has to be there and nothing else. */
    Attempt valid(int turn) {
        return turn == 0
                ? attempt(
                        "valid",
                        path(),
                        "",
                        new ArrayList<>(),
                        written(operation.body().map(sample::leastOf)))
                : attempt("valid", path(), query(), new ArrayList<>(), body());
    }

    /** Goes through all ways in turn, so that few attempts at each of many operations miss none. */
    Attempt hostile(int turn) {
        var ways = ways();
        return switch (ways.get(turn % ways.size())) {
            case "header" -> {
                var headers = new ArrayList<>(BAD_HEADERS.get(random.nextInt(BAD_HEADERS.size())));
                yield attempt("header", path(), query(), headers, body());
            }
            case "path" -> attempt("path", badPath(), query(), new ArrayList<>(), body());
            case "query" -> attempt("query", path(), badQuery(), new ArrayList<>(), body());
            case "media type" -> {
                var kinds = List.of(
                        "text/plain",
                        "application/xml",
                        "garbage",
                        "application/json;charset=utf-16",
                        "",
                        "multipart/form-data");
                yield attempt("media type", path(), query(), typed(kinds.get(random.nextInt(kinds.size()))), body());
            }
            case "bytes" -> attempt("bytes", path(), query(), new ArrayList<>(), bytes());
            default -> attempt("body", path(), query(), new ArrayList<>(), spoiled());
        };
    }

    private List<String> ways() {
        var ways = new ArrayList<String>(List.of("header"));
        if (operation.path().contains("{")) {
            ways.add("path");
        }
        ways.add("query");
        if (!operation.in("query").isEmpty()) {
            ways.addAll(List.of("query", "query"));
        }
        if (operation.body().isPresent()) {
            ways.addAll(List.of("body", "body", "media type", "body", "bytes", "body"));
        } else if (!operation.reads()) {
            ways.add("bytes");
        }
        return ways;
    }

    private Attempt attempt(String what, String path, String query, List<String> headers, byte[] body) {
        if (!operation.in("header").isEmpty() && !headers.contains("If-Match")) {
            headers.addAll(List.of("If-Match", "*"));
        }
        if (body.length > 0 && !headers.contains("Content-Type") && !what.equals("media type")) {
            headers.addAll(typed("application/json"));
        }
        return new Attempt(what, operation.method(), path + query, headers, body);
    }

    private static List<String> typed(String type) {
        return type.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of("Content-Type", type));
    }

    private String path() {
        return world.filled(operation.path(), random);
    }

    private String badPath() {
        var names = operation.in("path").stream().map(Parameter::name).toList();
        var bad = names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
        var segment = BAD_SEGMENTS.get(random.nextInt(BAD_SEGMENTS.size()));
        return world.filled(operation.path().replace("{" + bad + "}", segment), random);
    }

    private String query() {
        var chosen = operation.in("query").stream()
                .filter(parameter -> random.nextInt(3) > 0)
                .map(parameter -> parameter.name() + "=" + Attempt.encoded(value(parameter)))
                .toList();
        return chosen.isEmpty() ? "" : "?" + String.join("&", chosen);
    }

    /** Nobody waits here for what will not come. */
    private String value(Parameter parameter) {
        if (parameter.name().equals("wait")) {
            return "0";
        }
        var one = sample.of(parameter);
        return one.isArray()
                ? one.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : one.asString();
    }

    private String badQuery() {
        var parameters = operation.in("query");
        var name = parameters.isEmpty()
                ? "unknown"
                : parameters.get(random.nextInt(parameters.size())).name();
        var query = name + "=" + Attempt.encoded(malice.string());
        return "?" + query
                + switch (random.nextInt(6)) {
                    case 0 -> "&" + query;
                    case 1 -> "&" + name;
                    case 2 -> "&%ED%A0%80=%ff&&==&";
                    case 3 ->
                        parameters.stream().map(each -> "&" + each.name() + "=").collect(Collectors.joining());
                    default -> "";
                };
    }

    private byte[] body() {
        return written(operation.body().map(sample::of));
    }

    /** What is nothing but text is a file. */
    private static byte[] written(Optional<JsonNode> body) {
        return body.map(each -> utf8(each.isString() ? FILE : Malice.written(each)))
                .orElseGet(() -> new byte[0]);
    }

    private byte[] spoiled() {
        var body = sample.of(operation.body().orElseThrow());
        return utf8(Malice.written(random.nextInt(5) == 0 ? malice.spoil(malice.spoil(body)) : malice.spoil(body)));
    }

    private byte[] bytes() {
        var right = body();
        return switch (random.nextInt(10)) {
            case 0 -> new byte[0];
            case 1 -> utf8("not json");
            case 2 -> utf8("[".repeat(50_000));
            case 3 -> utf8("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000));
            case 4 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, right);
            case 5 -> joined(utf8("{\"name\":\""), new byte[] {(byte) 0xC0, (byte) 0x80, (byte) 0xFF}, utf8("\"}"));
            case 6 -> joined(right, right);
            case 7 -> new String(right, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 8 -> utf8("{\"name\":\"" + "x".repeat(1_100_000) + "\"}");
            default -> new byte[] {0, 1, 2, 3};
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
