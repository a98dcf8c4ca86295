package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;
import plenum.activities.Outline;
import plenum.activities.OwnTime;

/**
 * Everything about a session at one version. Immutable; the next version is another value. In a crowd nobody is named
 * to the others.
 */
public record RoomState(
        Place place,
        Options options,
        Course course,
        Attendance participants,
        Map<UUID, Display> displays,
        Agenda agenda,
        boolean crowded) {

    public RoomState(
            Place place,
            Options options,
            Course course,
            Map<UUID, Participant> participants,
            Map<UUID, Display> displays,
            Agenda agenda) {
        this(place, options, course, Attendance.of(participants), displays, agenda);
    }

    private RoomState(
            Place place,
            Options options,
            Course course,
            Attendance participants,
            Map<UUID, Display> displays,
            Agenda agenda) {
        this(place, options, course, participants, displays, agenda, Roster.isTooLong(place, participants, false));
    }

    /** Where a session stands in which nothing has begun. */
    private static final Outline NOTHING = new Outline("waiting", Outline.Phase.WAITING, 0);

    /** Whether it is not over: people may come in, whether or not anything has begun. */
    public boolean open() {
        return isDraft() || course.status() == Course.Status.ACTIVE;
    }

    /** Whether people wait for it to begin. */
    public boolean isDraft() {
        return course.status() == Course.Status.DRAFT;
    }

    /** Whether nothing may be answered and no timer runs: thousands, unlike a table, cannot be asked twice. */
    boolean standsStill() {
        return course.pause() != null && place.isTable();
    }

    /** What people can do now, in the words all activities share. */
    public String phase() {
        return course.pause() == null ? phaseOfPlay() : "paused";
    }

    /** What people could do if the session were not paused, and will when it goes on. */
    public String phaseOfPlay() {
        return outline().phase().name().toLowerCase(Locale.ROOT);
    }

    /** What everybody looks at; nothing before the first activity has begun. */
    public @Nullable Activity current() {
        return agenda.current();
    }

    public Outline outline() {
        var current = current();
        return current == null ? NOTHING : current.outline();
    }

    /** The ballots of the current activity's round. */
    public BallotBox box() {
        var current = current();
        return current == null ? BallotBox.empty(0) : current.box();
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

    /** What people answer in their own time; absent where they are together. */
    public @Nullable OwnTime ownTime() {
        return open()
                ? agenda.active()
                        .map(Activity::ownTime)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Whether answers to the current activity count now, or will when the session goes on. */
    boolean takesAnswers() {
        var current = current();
        return current != null && current.takesAnswers();
    }

    public boolean isLed(UUID by) {
        return by.equals(course.facilitatorId());
    }

    boolean isHere(UUID who) {
        return displays.containsKey(who)
                || find(who).filter(Participant::present).isPresent();
    }

    /** Whether somebody, or a screen that may control, may do this. */
    public boolean may(UUID who, Right right) {
        var display = displays.get(who);
        var person = participants.get(who);
        return display == null ? person != null && right.isHeldBy(person, options) : right.isHeldBy(display);
    }

    public Crowd crowd() {
        return participants.crowd();
    }

    /** When an activity does something by itself: at once if that is not in the future, never if absent. */
    public @Nullable Instant due() {
        if (!open() || standsStill()) {
            return null;
        }
        var crowd = crowd();
        var own = agenda.active()
                .flatMap(one -> Stream.of(one.play().due(crowd), one.progress().endsAt()));
        return Stream.concat(own, Stream.of(Advancing.due(this)))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    public boolean isDue(Instant now) {
        var due = due();
        return due != null && !due.isAfter(now);
    }

    RoomState course(Course later) {
        return new RoomState(place, options, later, participants, displays, agenda, crowded);
    }

    RoomState options(Options later) {
        return new RoomState(place, later, course, participants, displays, agenda, crowded);
    }

    /** A session is not quiet while people answer in their own time: that begins when it is over. */
    RoomState touched(Instant at) {
        var own = ownTime();
        var quietFrom = own == null || own.until().isBefore(at) ? at : own.until();
        return course(course.touched(at, quietFrom.plus(place.timeout())));
    }

    RoomState participant(Participant one) {
        var more = participants.with(one);
        return new RoomState(place, options, course, more, displays, agenda, Roster.isTooLong(place, more, crowded));
    }

    RoomState displays(Map<UUID, Display> later) {
        return new RoomState(place, options, course, participants, later, agenda, crowded);
    }

    RoomState agenda(Agenda later) {
        return new RoomState(place, options, course, participants, displays, later, crowded);
    }

    /** After nothing could be done for so long: what would have ended meanwhile ends that much later. */
    public RoomState stoodStill(Duration time) {
        return agenda(agenda.each(activity -> activity.delayed(time)).waited(time));
    }

    RoomState activity(Activity later) {
        return agenda(agenda.with(later));
    }

    RoomState played(Activity activity, BallotBox ballots) {
        return activity(activity.playing(activity.play(), ballots));
    }
}
