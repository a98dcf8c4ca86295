package plenum.planning.internal.sprint;

import java.math.BigDecimal;
import plenum.shared.Problem;

/** What came in is what came out (R14). Figures that break it are never shown. */
final class Identity {

    private Identity() {}

    static void check(Totals totals, DaySeries days) {
        equal("points", totals.taken(), totals.accountedFor());
        equal("issues", BigDecimal.valueOf(totals.issuesTaken()), BigDecimal.valueOf(totals.issuesAccountedFor()));
        // The series is counted on another way, from the states of single days.
        var end = days.end();
        var done = totals.completed().points().add(totals.completedElsewhere().points());
        equal("scope at the end", totals.scopeAtEnd(), end.scope());
        equal("done at the end", done, end.done());
        equal("issues at the end", BigDecimal.valueOf(totals.issuesAtEnd()), BigDecimal.valueOf(end.scopeIssues()));
    }

    private static void equal(String what, BigDecimal one, BigDecimal other) {
        if (one.compareTo(other) != 0) {
            throw Problem.REPORT_INCONSISTENT
                    .refusal()
                    .with("what", what)
                    .with("one", one)
                    .with("other", other);
        }
    }
}
