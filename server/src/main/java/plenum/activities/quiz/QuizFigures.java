package plenum.activities.quiz;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the answers to a question come to: how many were right, how many chose which option, and how quick half of them were. */
public record QuizFigures(
        int answered,
        int right,
        int partly,
        int percentRight,
        @Nullable SortedMap<String, Integer> counts,
        @Nullable Long medianMs) {

    static QuizFigures of(Question question, Collection<Mark> marks) {
        int right = (int) marks.stream().filter(Mark::isRight).count();
        int partly = (int)
                marks.stream().filter(one -> one.verdict() == Verdict.PARTLY).count();
        return new QuizFigures(
                marks.size(),
                right,
                partly,
                marks.isEmpty() ? 0 : (200 * right + marks.size()) / (2 * marks.size()),
                question.kind().hasOptions() ? counts(question, marks) : null,
                median(marks));
    }

    private static SortedMap<String, Integer> counts(Question question, Collection<Mark> marks) {
        var counts = new TreeMap<String, Integer>();
        question.optionIds().forEach(id -> counts.put(id, 0));
        marks.forEach(one -> Objects.requireNonNullElse(one.optionIds(), List.<String>of())
                .forEach(id -> counts.merge(id, 1, Integer::sum)));
        return unmodifiableSortedMap(counts);
    }

    private static @Nullable Long median(Collection<Mark> marks) {
        var times = marks.stream().map(Mark::usedMs).sorted().toList();
        return times.isEmpty() ? null : times.get((times.size() - 1) / 2);
    }

    /** Says nothing of answers: rounds turn up in logs. */
    @Override
    public String toString() {
        return "QuizFigures[answered=%d]".formatted(answered);
    }
}
