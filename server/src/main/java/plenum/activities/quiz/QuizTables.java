package plenum.activities.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.activities.ExportWish;
import plenum.activities.Table;

/** A quiz as rows: its questions, how people stand if they may know, and on demand who answered what. */
record QuizTables(QuizState state, ExportWish wish) {

    List<Table> tables() {
        var tables = new ArrayList<Table>();
        tables.add(questions());
        if (state.quiz().showDistribution()) {
            tables.add(options());
        }
        if (QuizResults.ranks(state)) {
            tables.add(ranks());
        }
        if (wish.wants(ExportWish.Extra.VOTES)) {
            tables.add(answers());
        }
        return List.copyOf(tables);
    }

    private Table questions() {
        var writer = new Table.Writer(
                "questions",
                "round",
                "question",
                "text",
                "kind",
                "section",
                "weight",
                "counts",
                "answered",
                "eligible",
                "right",
                "percent_right",
                "median_seconds");
        for (var one : QuizResults.told(state)) {
            var question = state.quiz().question(one.question());
            var figures = one.fate().solved() && state.quiz().showDistribution() ? one.figures() : null;
            writer.row(
                    one.round(),
                    one.question() + 1,
                    question.text(),
                    word(question.kind()),
                    question.section(),
                    question.weight(),
                    one.counts() ? "yes" : "no",
                    figures == null ? null : figures.answered(),
                    one.eligible(),
                    figures == null ? null : figures.right(),
                    figures == null ? null : figures.percentRight(),
                    figures == null || figures.medianMs() == null ? null : seconds(figures.medianMs()));
        }
        return writer.table();
    }

    private Table options() {
        var writer = new Table.Writer("options", "round", "question", "option", "correct", "count");
        for (var one : QuizResults.told(state)) {
            var counts = one.figures() == null || !one.fate().solved()
                    ? null
                    : one.figures().counts();
            if (counts != null) {
                for (var option : state.quiz().question(one.question()).options()) {
                    writer.row(
                            one.round(),
                            one.question() + 1,
                            option.text(),
                            correct(option),
                            counts.getOrDefault(option.id(), 0));
                }
            }
        }
        return writer.table();
    }

    private @Nullable String correct(QuizOption option) {
        if (!state.quiz().showSolution()) {
            return null;
        }
        return option.isCorrect() ? "yes" : "no";
    }

    private Table ranks() {
        var writer = new Table.Writer("ranks", "rank", "participant", "points", "right");
        for (var who : state.standings().order()) {
            var place = Objects.requireNonNull(state.standings().of(who));
            writer.row(place.rank(), wish.name(who), place.points(), place.right());
        }
        return writer.table();
    }

    private Table answers() {
        var writer = new Table.Writer(
                "answers", "round", "question", "participant", "answer", "verdict", "points", "seconds");
        for (var one : QuizResults.told(state)) {
            if (one.fate().solved() && one.marks() != null) {
                one.marks().forEach((who, mark) -> row(writer, one, who, mark));
            }
        }
        return writer.table();
    }

    private void row(Table.Writer writer, Asked one, UUID who, Mark mark) {
        writer.row(
                one.round(),
                one.question() + 1,
                wish.name(who),
                said(state.quiz().question(one.question()), mark),
                state.quiz().showSolution() ? word(mark.verdict()) : null,
                one.counts() ? mark.points() : 0,
                seconds(mark.usedMs()));
    }

    private static @Nullable Object said(Question question, Mark mark) {
        if (mark.optionIds() == null) {
            return mark.value();
        }
        var texts = question.options().stream().collect(Collectors.toMap(QuizOption::id, QuizOption::text));
        return mark.optionIds().stream().map(texts::get).collect(Collectors.joining("; "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(1_000), 1, RoundingMode.HALF_UP);
    }
}
