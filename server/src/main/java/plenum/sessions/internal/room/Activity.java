package plenum.sessions.internal.room;

import java.time.Duration;
import java.util.UUID;
import plenum.activities.Outline;
import plenum.activities.Outline.Phase;

/** One entry of a session's agenda: what it is about, how far it has come, and what is played in it. */
public record Activity(UUID id, int order, Brief brief, Progress progress, Play<?, ?, ?> play, BallotBox box) {

    public boolean isActive() {
        return progress.status() == Progress.Status.ACTIVE;
    }

    /** Where it stands for whoever looks at it: what is not active has no open answers, whatever was begun in it. */
    public Outline outline() {
        var inner = play.outline();
        return isActive() || inner.phase() == Phase.RESULTS
                ? inner
                : new Outline(inner.stage(), Phase.WAITING, inner.round());
    }

    public boolean takesAnswers() {
        var phase = outline().phase();
        return phase == Phase.VOTING || phase == Phase.REVEALING;
    }

    Activity playing(Play<?, ?, ?> later) {
        return playing(later, box);
    }

    Activity playing(Play<?, ?, ?> later, BallotBox ballots) {
        return new Activity(id, order, brief, progress, later, ballots);
    }

    Activity delayed(Duration by) {
        return playing(play.delayed(by));
    }
}
