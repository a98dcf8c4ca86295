package plenum.activities.quiz;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.WrittenAs;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;

/** What is asked, in order. An option without an id gets the letter of its place. */
@WrittenAs("""
        {"type": "array", "minItems": 1, "maxItems": 100, "items": {
          "type": "object", "required": ["text"], "additionalProperties": false, "properties": {
            "text": {"type": "string", "minLength": 1, "maxLength": 500},
            "kind": {"type": "string", "enum": ["single", "multiple", "true_false", "numeric", "buzzer"],
              "default": "single"},
            "options": {"type": "array", "maxItems": 8, "items": {
              "type": "object", "required": ["text"], "additionalProperties": false, "properties": {
                "id": {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,36}$"},
                "text": {"type": "string", "minLength": 1, "maxLength": 200},
                "is_correct": {"type": "boolean", "default": false}}}},
            "numeric": {"type": "object", "required": ["target", "tolerance"], "additionalProperties": false,
              "properties": {
                "target": {"type": "number"},
                "exact_band": {"type": "number", "minimum": 0, "default": 0},
                "tolerance": {"type": "number", "minimum": 0},
                "unit": {"type": "string", "maxLength": 20}}},
            "time_limit_seconds": {"type": "integer", "minimum": 5, "maximum": 300, "default": 20},
            "reading_seconds": {"type": "integer", "minimum": 0, "maximum": 30, "default": 3},
            "weight": {"type": "number", "minimum": 0, "maximum": 3, "multipleOf": 0.5, "default": 1},
            "explanation": {"type": "string", "maxLength": 1000},
            "section": {"type": "string", "maxLength": 50}}}}""")
public record QuizQuestions(List<Question> list) {

    private static final int MOST = 100;
    private static final Set<String> QUESTION = Set.of(
            "text",
            "kind",
            "options",
            "numeric",
            "time_limit_seconds",
            "reading_seconds",
            "weight",
            "explanation",
            "section");
    private static final Set<String> OPTION = Set.of("id", "text", "is_correct");
    private static final Set<String> NUMERIC = Set.of("target", "exact_band", "tolerance", "unit");

    public QuizQuestions {
        list = List.copyOf(list);
        if (list.isEmpty() || list.size() > MOST) {
            throw Problem.VALIDATION_ERROR.on("", "must be 1 to %d questions".formatted(MOST));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static QuizQuestions read(JsonNode json) {
        return new QuizQuestions(Fields.each(json, (one, _) -> question(one)));
    }

    private static Question question(JsonNode json) {
        var fields = Fields.of(json, QUESTION);
        var weight = fields.number("weight");
        return new Question(
                Objects.requireNonNullElse(fields.text("text"), ""),
                kind(fields.text("kind")),
                fields.has("options")
                        ? fields.part("options", list -> Fields.each(list, QuizQuestions::option))
                        : List.of(),
                fields.has("numeric") ? fields.part("numeric", QuizQuestions::numeric) : null,
                fields.whole("time_limit_seconds", Question.USUAL_TIME),
                fields.whole("reading_seconds", Question.USUAL_READING),
                weight == null ? BigDecimal.ONE : weight,
                fields.text("explanation"),
                fields.text("section"));
    }

    private static QuestionKind kind(@Nullable String word) {
        if (word == null) {
            return QuestionKind.SINGLE;
        }
        return Stream.of(QuestionKind.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.VALIDATION_ERROR.on(
                        "kind", "must be one of single, multiple, true_false, numeric, buzzer"));
    }

    private static QuizOption option(JsonNode json, int place) {
        var fields = Fields.of(json, OPTION);
        var id = fields.text("id");
        return new QuizOption(
                id == null ? String.valueOf((char) ('a' + place % 26)) : id,
                Objects.requireNonNullElse(fields.text("text"), ""),
                fields.flag("is_correct"));
    }

    private static NumericTarget numeric(JsonNode json) {
        var fields = Fields.of(json, NUMERIC);
        return new NumericTarget(
                needed(fields, "target"),
                Objects.requireNonNullElse(fields.number("exact_band"), BigDecimal.ZERO),
                needed(fields, "tolerance"),
                fields.text("unit"));
    }

    private static BigDecimal needed(Fields fields, String field) {
        var number = fields.number(field);
        if (number == null) {
            throw Problem.VALIDATION_ERROR.on(field, "is missing");
        }
        return number;
    }

    @JsonValue
    List<Question> written() {
        return list;
    }
}
