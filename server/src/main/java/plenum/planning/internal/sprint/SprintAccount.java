package plenum.planning.internal.sprint;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything the arithmetic says about one sprint. */
public record SprintAccount(
        String sprint,
        SprintSpan span,
        int mappingVersion,
        List<IssueLine> lines,
        List<LeftOut> leftOut,
        Totals totals,
        DaySeries days,
        Set<ScopeNote> notes) {

    /** By the key it has or any it had. */
    public Optional<IssueLine> find(String key) {
        return lines.stream().filter(line -> line.isCalled(key)).findFirst();
    }

    /** What is sealed: nothing in it can change by what happens after the end of the sprint (R19, R20). */
    public SprintAccount settled() {
        var settled = lines.stream().map(IssueLine::settled).toList();
        return new SprintAccount(sprint, span, mappingVersion, settled, leftOut, Totals.of(settled), days, notes);
    }
}
