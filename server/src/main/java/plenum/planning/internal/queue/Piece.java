package plenum.planning.internal.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An item while the queue is made: numbers instead of names, and what has become known of it so far. */
final class Piece {

    final Candidate candidate;
    final String id;
    /** Its own discipline, or the one with the largest share; numbers run in the order of names. */
    final int discipline;

    final int stakeholder;
    final long weight;
    final long z;
    final int[] loadOn;
    final long[] load;
    final Set<QueueFlag> flags = EnumSet.noneOf(QueueFlag.class);
    final List<Reason> reasons = new ArrayList<>();

    /** What has to be emitted before it, and what waits for it. */
    final List<Piece> blockers = new ArrayList<>();

    final List<Piece> blocked = new ArrayList<>();

    Score score = Score.NONE;
    long effective;
    /** Its place by effective score, rank and id, which settles every tie. */
    int standing;

    int priorityPosition;

    @Nullable
    LocalDate latestStart;

    @Nullable
    LocalDate plannedStart;

    @Nullable
    LocalDate plannedEnd;

    /** Whether its days have been looked for; without it, absent days say nothing. */
    boolean planned;

    boolean pinned;

    Piece(Candidate candidate, int discipline, int stakeholder, long weight, long z, int[] loadOn, long[] load) {
        this.candidate = candidate;
        this.id = candidate.id().toString();
        this.discipline = discipline;
        this.stakeholder = stakeholder;
        this.weight = weight;
        this.z = z;
        this.loadOn = loadOn;
        this.load = load;
    }

    boolean isHard() {
        return candidate.timing().isHard();
    }

    boolean isSoft() {
        return latestStart != null;
    }

    String key() {
        return candidate.key();
    }

    void forgetPlan() {
        plannedStart = null;
        plannedEnd = null;
        planned = false;
    }

    /** In millionths. */
    record Score(long priority, long wsjf, long due, long age, long total) {
        static final Score NONE = new Score(0, 0, 0, 0, 0);
    }
}
