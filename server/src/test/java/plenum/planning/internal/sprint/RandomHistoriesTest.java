package plenum.planning.internal.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import plenum.planning.internal.sprint.IssueHistory.Level;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Whatever happens to issues, what came in is what came out (R14). */
class RandomHistoriesTest {

    private static final int ISSUES_PER_SPRINT = 50;
    /** The long run is 2,000: a hundred thousand histories. */
    private static final int SPRINTS = Integer.getInteger("plenum.planning.sprints", 200);

    private final Random random = new Random(12);

    /** Every computed sprint checks itself; a violation is thrown. */
    @Test
    void r14_the_identity_holds_for_random_histories() {
        int lines = 0;
        for (int run = 0; run < SPRINTS; run++) {
            var issues = new ArrayList<IssueHistory>();
            for (int issue = 0; issue < ISSUES_PER_SPRINT; issue++) {
                issues.add(history(run * ISSUES_PER_SPRINT + issue));
            }
            var account = ASprint.harbour12()
                    .graceOf(random.nextInt(3) * 720)
                    .read(one(Reading.Subtasks.values()), one(Reading.View.values()))
                    .beside(new OtherSprint("11", ASprint.T0.minus(Duration.ofDays(3)), ASprint.T1))
                    .of(issues);
            var totals = account.totals();
            assertThat(totals.taken()).isEqualByComparingTo(totals.accountedFor());
            assertThat(totals.issuesTaken()).isEqualTo(totals.issuesAccountedFor());
            assertThat(account.days().end().remaining())
                    .isEqualByComparingTo(totals.notCompleted().points());
            assertThat(ASprint.harbour12().of(issues).lines())
                    .hasSameSizeAs(ASprint.harbour12().of(issues.reversed()).lines());
            lines += account.lines().size();
        }
        assertThat(lines).isGreaterThan(SPRINTS * 10);
    }

    @Test
    void r14_figures_that_break_it_are_not_shown() {
        var account = ASprint.harbour12().of(Harbour12.issues());
        var other = ASprint.harbour12().of(Harbour12.issues().subList(0, 5));
        assertThatThrownBy(() -> Identity.check(account.totals(), other.days()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.REPORT_INCONSISTENT));
    }

    private IssueHistory history(int number) {
        var key = "A-" + number;
        var level = number % 7 == 3 ? Level.SUBTASK : Level.STANDARD;
        var parent = AnIssue.idOf("A-" + (number - 1));
        return new IssueHistory(
                AnIssue.idOf(key),
                level,
                random.nextInt(3) == 0 ? instant() : null,
                Timeline.always(key),
                Timeline.<UUID>always(parent),
                random(1, () -> random.nextInt(8) == 0),
                random(5, () -> one("To do", "In progress", "Done", "Done", "Lost")),
                random(3, () -> one("Fixed", "Duplicate", "Won't do", "Fixed")),
                random(
                        5,
                        () -> random.nextInt(3) == 0
                                ? Set.of()
                                : Set.copyOf(List.of(one("12", "11"), one("13", "12")))),
                List.of(random(3, this::estimate), random(3, this::estimate)));
    }

    private BigDecimal estimate() {
        return random.nextInt(3) == 0 ? null : new BigDecimal(one("0", "0.5", "1", "2.00", "3", "5", "8", "13"));
    }

    /** Changes need not agree with each other: trackers' do not always. */
    private <T> Timeline<T> random(int most, Supplier<T> value) {
        var changes = new ArrayList<Timeline.Change<T>>();
        for (int change = random.nextInt(most + 1); change > 0; change--) {
            changes.add(new Timeline.Change<>(instant(), change, value.get(), value.get()));
        }
        changes.sort(Comparator.comparing(Timeline.Change::at));
        return new Timeline<>(value.get(), changes);
    }

    /** Around the sprint, and now and then exactly on its edges. */
    private Instant instant() {
        return switch (random.nextInt(12)) {
            case 0 -> ASprint.T0;
            case 1 -> ASprint.T1;
            default -> ASprint.T0.minus(Duration.ofDays(4)).plusSeconds(random.nextInt(24 * 86_400));
        };
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
