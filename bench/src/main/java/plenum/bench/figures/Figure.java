package plenum.bench.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** One line of the result: what was measured, its value against its bar, and the readings it was formed from. */
public record Figure(String id, String what, OptionalDouble value, String unit, Bar bar, Map<String, String> readings) {

    public static Figure of(String id, String what, OptionalDouble value, String unit, Bar bar) {
        return new Figure(id, what, value, unit, bar, Map.of());
    }

    public static Figure of(String id, String what, double value, String unit, Bar bar) {
        return of(id, what, OptionalDouble.of(value), unit, bar);
    }

    /** Beside the figure: numbers or lists of numbers, already JSON. */
    public Figure with(String name, Object json) {
        var more = new LinkedHashMap<>(readings);
        more.put(name, json.toString());
        return new Figure(id, what, value, unit, bar, more);
    }

    public Verdict verdict() {
        return value.isPresent() ? bar.judge(value.getAsDouble()) : Verdict.NO_FIGURE;
    }

    String json(Verdict verdict) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("figure", quoted(id));
        fields.put("what", quoted(what));
        value.ifPresent(number -> fields.put("value", Numbers.readable(number)));
        fields.put("unit", quoted(unit));
        if (bar.side() != Bar.Side.NONE) {
            fields.put("bar", quoted(bar.mustText()));
            fields.put("goal", quoted(bar.goalText()));
        }
        fields.put("verdict", quoted(verdict.toString()));
        fields.putAll(readings);
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
