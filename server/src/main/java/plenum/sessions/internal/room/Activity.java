package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Outline;
import plenum.activities.Outline.Phase;
import plenum.activities.OwnTime;

/** One entry of a session's agenda: what it is about, how far it has come, and what is played in it. */
public record Activity(UUID id, int order, Brief brief, Progress progress, Play<?, ?, ?> play, BallotBox box) {

    public boolean isActive() {
        return progress.status() == Progress.Status.ACTIVE;
    }

    /** Whether it goes on beside what everybody looks at. */
    public boolean isParallel() {
        return play.type().parallel();
    }

    /** Whether anybody has answered, in this round or an earlier one. */
    public boolean hasAnswers() {
        return box.round() > 1 || !box.answered().isEmpty();
    }

    /** Where it stands for whoever looks at it: what is not active has no open answers, whatever was begun in it. */
    public Outline outline() {
        var inner = play.outline();
        return isActive() || inner.phase() == Phase.RESULTS
                ? inner
                : new Outline(inner.stage(), Phase.WAITING, inner.round());
    }

    /** What people answer in their own time, as long as it goes on. */
    @Nullable
    OwnTime ownTime() {
        return isActive() ? play.ownTime() : null;
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

    Activity with(Brief later) {
        return new Activity(id, order, later, progress, play, box);
    }

    Activity at(int place) {
        return new Activity(id, place, brief, progress, play, box);
    }

    Activity being(Progress later) {
        return new Activity(id, order, brief, later, play, box);
    }

    Activity closed(Progress.Closing reason, Instant at) {
        return being(progress.closed(reason, at));
    }

    /** What was begun in it goes on with the time it had left. */
    Activity reopened(@Nullable Instant end, Instant at) {
        var closed = progress.closedAt();
        var later = being(Progress.active(end));
        return closed == null || !at.isAfter(closed)
                ? later
                : later.playing(play.delayed(Duration.between(closed, at)));
    }

    /** What was closed with its session goes on with it. */
    Activity goingOn(Instant at) {
        var closed = progress.closedAt();
        if (progress.closing() != Progress.Closing.SESSION_ENDED || closed == null) {
            return this;
        }
        var gap = at.isAfter(closed) ? Duration.between(closed, at) : Duration.ZERO;
        return being(Progress.active(progress.endsAt())).delayed(gap);
    }

    /** After everything has stood still for so long. */
    Activity delayed(Duration by) {
        return isActive() ? being(progress.delayed(by)).playing(play.delayed(by)) : this;
    }
}
