package plenum.planning.internal.sprint;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.numbers.Decimals;

/** Issues and their points: the sum of its lines and of nothing else (R16). What has no estimate is counted apart (R5). */
public record Figure(int issues, BigDecimal points, int unestimated) {

    static Figure atEntry(Collection<IssueLine> lines) {
        return of(lines, IssueLine::pointsInitial);
    }

    static Figure atEnd(Collection<IssueLine> lines) {
        return of(lines, IssueLine::pointsFinal);
    }

    private static Figure of(Collection<IssueLine> lines, Function<IssueLine, @Nullable BigDecimal> points) {
        var estimates = lines.stream().map(points).flatMap(Stream::ofNullable).toList();
        return new Figure(lines.size(), Decimals.sum(estimates.stream()), lines.size() - estimates.size());
    }

    /** What a source says the sum is, beside what its items say: the rest is nobody's and shown as such (R16). */
    public BigDecimal unexplainedBy(BigDecimal toldBySource) {
        return Decimals.plain(toldBySource.subtract(points));
    }
}
