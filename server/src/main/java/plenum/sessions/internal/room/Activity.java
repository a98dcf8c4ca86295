package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Outline;
import plenum.activities.Outline.Phase;
import plenum.activities.OwnTime;

/**
 * One entry of a session's agenda: what it is about, how far it has come, and what is played in it. It is
 * {@code recounted} if a count of it once was not what is stored, so that the stored ballots were counted again.
 */
public record Activity(
        UUID id,
        int order,
        Brief brief,
        Progress progress,
        Play<?, ?, ?> play,
        BallotBox box,
        boolean recounted,
        List<Action> actions) {

    public Activity(UUID id, int order, Brief brief, Progress progress, Play<?, ?, ?> play, BallotBox box) {
        this(id, order, brief, progress, play, box, false, List.of());
    }

    public static Activity draft(UUID id, int order, Brief brief, AgendaCommand.Setting setting) {
        return draft(id, order, brief, setting.fresh());
    }

    public static Activity draft(UUID id, int order, Brief brief, Play<?, ?, ?> play) {
        var box = BallotBox.empty(play.outline().round());
        return new Activity(id, order, brief, Progress.DRAFT, play, box);
    }

    public boolean isActive() {
        return progress.status() == Progress.Status.ACTIVE;
    }

    /** Whether it goes on beside what everybody looks at. */
    public boolean isParallel() {
        return play.type().parallel();
    }

    /** Whether anybody has answered, in this round or an earlier one. */
    public boolean hasAnswers() {
        return box.round() > 1
                || !box.answered().isEmpty()
                || !play.store().items().isEmpty();
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

    /** The rounds in which answers count now. */
    Set<Integer> openRounds() {
        var own = ownTime();
        if (own != null) {
            return own.rounds();
        }
        return isActive() && !play.settled() ? Set.of(box.round()) : Set.of();
    }

    Activity recountedOnce() {
        return new Activity(id, order, brief, progress, play, box, true, actions);
    }

    /** As everybody may know it; absent as long as every count was what is stored. */
    @Nullable
    String integrity() {
        return recounted ? "recounted" : null;
    }

    Activity playing(Play<?, ?, ?> later) {
        return playing(later, box);
    }

    Activity playing(Play<?, ?, ?> later, BallotBox ballots) {
        return new Activity(id, order, brief, progress, later, ballots, recounted, actions);
    }

    /** With something that is to be done about its result, in the place of what was said about it before. */
    Activity agreeing(Action action) {
        var later = new ArrayList<>(actions);
        later.replaceAll(one -> one.id().equals(action.id()) ? action : one);
        if (!later.contains(action)) {
            later.add(action);
        }
        return new Activity(id, order, brief, progress, play, box, recounted, List.copyOf(later));
    }

    /** Whether what is shown of it is all there will be unless somebody does something. */
    boolean isDone() {
        return play.outline().phase() == Phase.RESULTS
                && (progress.status() == Progress.Status.CLOSED || (isActive() && play.concluded()));
    }

    Activity with(Brief later) {
        return new Activity(id, order, later, progress, play, box, recounted, actions);
    }

    Activity at(int place) {
        return new Activity(id, place, brief, progress, play, box, recounted, actions);
    }

    Activity being(Progress later) {
        return new Activity(id, order, brief, later, play, box, recounted, actions);
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
