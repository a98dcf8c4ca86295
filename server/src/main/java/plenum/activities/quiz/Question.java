package plenum.activities.quiz;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plenum.activities.Line;
import plenum.activities.Passage;
import plenum.activities.Typed;
import plenum.shared.Problem;

/** What is asked, what is right, and how long people may think; a weight of 0 makes it a warm-up. */
public record Question(
        String text,
        QuestionKind kind,
        List<QuizOption> options,
        @Nullable NumericTarget numeric,
        int timeLimitSeconds,
        int readingSeconds,
        BigDecimal weight,
        @Nullable String explanation,
        @Nullable String section) {

    static final int USUAL_TIME = 20;
    static final int USUAL_READING = 3;

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_EXPLANATION = 1_000;
    private static final int LONGEST_SECTION = 50;
    private static final int FEWEST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 8;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(3);

    public Question {
        text = Typed.needed("text", text, LONGEST_TEXT);
        options = List.copyOf(options);
        if (kind.hasOptions()) {
            checkOptions(kind, options);
        } else if (!options.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on("options", "must be absent here");
        }
        if ((numeric != null) != (kind == QuestionKind.NUMERIC)) {
            throw Problem.VALIDATION_ERROR.on("numeric", numeric == null ? "is missing" : "must be absent here");
        }
        Typed.between("time_limit_seconds", timeLimitSeconds, 5, 300);
        Typed.between("reading_seconds", readingSeconds, 0, 30);
        weight = weight(weight);
        explanation = Passage.of(explanation);
        if (explanation != null && Line.length(explanation) > LONGEST_EXPLANATION) {
            throw Problem.VALIDATION_ERROR.on(
                    "explanation", "must have at most " + LONGEST_EXPLANATION + " characters");
        }
        section = Typed.line("section", section, LONGEST_SECTION);
    }

    private static void checkOptions(QuestionKind kind, List<QuizOption> options) {
        boolean two = kind == QuestionKind.TRUE_FALSE;
        if (options.size() < FEWEST_OPTIONS || options.size() > (two ? FEWEST_OPTIONS : MOST_OPTIONS)) {
            throw Problem.VALIDATION_ERROR.on(
                    "options", two ? "must be two" : "must be %d to %d".formatted(FEWEST_OPTIONS, MOST_OPTIONS));
        }
        var ids = new HashSet<String>();
        var texts = new HashSet<String>();
        for (int place = 0; place < options.size(); place++) {
            if (!ids.add(options.get(place).id())) {
                throw Problem.VALIDATION_ERROR.on("options." + place + ".id", "is there twice");
            }
            if (!texts.add(options.get(place).text().toLowerCase(Locale.ROOT))) {
                throw Problem.VALIDATION_ERROR.on("options." + place + ".text", "is there twice");
            }
        }
        long right = options.stream().filter(QuizOption::isCorrect).count();
        if (right == 0 || (right > 1 && kind != QuestionKind.MULTIPLE)) {
            throw Problem.VALIDATION_ERROR.on(
                    "options", kind == QuestionKind.MULTIPLE ? "need a right one" : "need exactly one right one");
        }
    }

    private static BigDecimal weight(BigDecimal weight) {
        if (weight.signum() < 0
                || weight.compareTo(HEAVIEST) > 0
                || weight.remainder(HALF).signum() != 0) {
            throw Problem.VALIDATION_ERROR.on("weight", "must be 0, 0.5, 1 and so on up to 3");
        }
        return NumericTarget.plain(weight);
    }

    boolean isScored() {
        return weight.signum() > 0;
    }

    Duration timeLimit() {
        return Duration.ofSeconds(timeLimitSeconds);
    }

    List<String> optionIds() {
        return options.stream().map(QuizOption::id).toList();
    }

    List<String> rightIds() {
        return options.stream()
                .filter(QuizOption::isCorrect)
                .map(QuizOption::id)
                .toList();
    }
}
