package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;
import plenum.activities.Outline;

/** Everything about a session at one version. Immutable; the next version is another value. */
public record RoomState(
        Place place,
        Options options,
        Course course,
        Map<UUID, Participant> participants,
        Set<UUID> displays,
        Activity current,
        BallotBox box) {

    public boolean open() {
        return course.status() == Course.Status.ACTIVE;
    }

    /** What people can do now, in the words all activities share. */
    public String phase() {
        return course.pause() == null ? phaseOfPlay() : "paused";
    }

    /** What people could do if the session were not paused, and will when it goes on. */
    public String phaseOfPlay() {
        return current.play().outline().phase().name().toLowerCase(Locale.ROOT);
    }

    public Optional<Participant> find(UUID participant) {
        return Optional.ofNullable(participants.get(participant));
    }

    public Participant get(UUID participant) {
        return find(participant).orElseThrow();
    }

    public Stream<Participant> present() {
        return participants.values().stream().filter(Participant::present);
    }

    /** Whether answers to the current activity count now, or will when the session goes on. */
    boolean takesAnswers() {
        var phase = current.play().outline().phase();
        return phase == Outline.Phase.VOTING || phase == Outline.Phase.REVEALING;
    }

    public boolean isLed(UUID by) {
        return by.equals(course.facilitatorId());
    }

    public Crowd crowd() {
        return new Crowd(
                present().filter(Participant::eligible).map(Participant::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** When the activity does something by itself: at once if that is not in the future, never if absent. */
    public @Nullable Instant due() {
        return open() && course.pause() == null ? current.play().due(crowd()) : null;
    }

    public boolean isDue(Instant now) {
        var due = due();
        return due != null && !due.isAfter(now);
    }

    RoomState course(Course later) {
        return new RoomState(place, options, later, participants, displays, current, box);
    }

    RoomState options(Options later) {
        return new RoomState(place, later, course, participants, displays, current, box);
    }

    RoomState touched(Instant at) {
        return course(course.touched(at, place.timeout()));
    }

    RoomState participant(Participant one) {
        var more = new LinkedHashMap<>(participants);
        more.put(one.id(), one);
        return new RoomState(place, options, course, more, displays, current, box);
    }

    RoomState displays(Set<UUID> later) {
        return new RoomState(place, options, course, participants, later, current, box);
    }

    RoomState played(Activity activity, BallotBox ballots) {
        return new RoomState(place, options, course, participants, displays, activity, ballots);
    }
}
