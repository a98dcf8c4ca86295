package plenum.bench.votes;

import java.util.Arrays;
import java.util.regex.Pattern;
import plenum.bench.client.Latencies;

/** Every vote must be acknowledged once and reach each screen of its room once, each screen without a gap. */
final class VoteLedger {

    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

    private final Plan plan;
    private final long startsAt;
    private final int[] missing;
    private final long[] seen;
    private final Latencies screens = new Latencies();
    private final Latencies acknowledgements = new Latencies();
    private int onAllScreens;
    private int acknowledged;
    private long duplicated;
    private long gaps;
    private int refused;
    private String refusal = "";

    /** At most 64 screens in a room. */
    VoteLedger(Plan plan, long startsAt) {
        this.plan = plan;
        this.startsAt = startsAt;
        this.missing = new int[plan.votes()];
        this.seen = new long[plan.votes()];
        Arrays.fill(missing, plan.size());
    }

    void shown(int room, int step, int screen, long at) {
        int vote = vote(room, step);
        long bit = 1L << screen;
        if ((seen[vote] & bit) != 0) {
            duplicated++;
            return;
        }
        seen[vote] |= bit;
        if (--missing[vote] == 0) {
            onAllScreens++;
            screens.record(at - startsAt - plan.dueAfter(room, step));
        }
    }

    void gap() {
        gaps++;
    }

    void answered(int room, int step, int status, String body, long at) {
        if (status != 200) {
            refused++;
            refusal = status + " "
                    + CODE.matcher(body)
                            .results()
                            .map(found -> found.group(1))
                            .findFirst()
                            .orElse("");
        } else if (!plan.isReset(step)) {
            acknowledged++;
            acknowledgements.record(at - startsAt - plan.dueAfter(room, step));
        }
    }

    boolean complete() {
        return onAllScreens == plan.votes() && acknowledged == plan.votes();
    }

    /** Only such a run has a figure. */
    boolean clean() {
        return complete() && duplicated == 0 && gaps == 0 && refused == 0;
    }

    Latencies screens() {
        return screens;
    }

    Latencies acknowledgements() {
        return acknowledgements;
    }

    private int vote(int room, int step) {
        return (room * plan.rounds() + plan.round(step)) * plan.size() + plan.person(step);
    }

    @Override
    public String toString() {
        return "%d of %d votes on all screens, %d acknowledged, %d refused%s, %d doubled, %d gaps"
                .formatted(
                        onAllScreens,
                        plan.votes(),
                        acknowledged,
                        refused,
                        refusal.isEmpty() ? "" : " (" + refusal + ")",
                        duplicated,
                        gaps);
    }
}
