package plenum.sessions.internal.room;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import plenum.activities.Announcement;

/** How the events of a room are told to screens: the names of frames and their explanations. Pure. */
public final class RoomAnnouncements {

    private RoomAnnouncements() {}

    public static Announcement announce(RoomState after, RoomEvent event) {
        return CrowdNews.of(after, event).orElseGet(() -> named(after, event));
    }

    private static Announcement named(RoomState after, RoomEvent event) {
        return switch (event) {
            case RoomEvent.Joined joined ->
                new Announcement(
                        "user_joined",
                        Map.of("participant", person(joined.participant()), "reconnected", joined.returned()));
            case RoomEvent.Left left ->
                new Announcement("user_left", Map.of("participant_id", left.participant(), "reason", "left"));
            case RoomEvent.FacilitatorChanged changed ->
                new Announcement("facilitator_changed", change(after, changed));
            case RoomEvent.Noticed noticed
            when noticed.online() ->
                new Announcement(
                        "user_joined",
                        Map.of("participant", person(after.get(noticed.participant())), "reconnected", true));
            case RoomEvent.Noticed noticed ->
                new Announcement(
                        "user_disconnected",
                        Map.of("participant_id", noticed.participant(), "last_seen_at", noticed.at()));
            case RoomEvent.Observed observed -> new Announcement("presence_changed", presence(after, observed));
            case RoomEvent.NearlyFull(var taken, var seats) ->
                new Announcement(
                        "session_capacity_warning",
                        Map.of("scope", "session", "current", taken, "max", seats, "remaining", seats - taken));
            case RoomEvent.DisplayAdded _, RoomEvent.DisplayRemoved _ ->
                new Announcement("session_updated", Map.of("changed", List.of("displays")));
            case RoomEvent.Played played -> played(after, played);
            case RoomEvent.Recounted(var activity, var _) ->
                new Announcement("activity_updated", Map.of("activity_id", activity, "changed", List.of("integrity")));
            case RoomEvent.Began ignored -> new Announcement("session_started", Map.of("phase", after.phase()));
            case RoomEvent.Planned planned -> AgendaNews.announce(after, planned.event());
            case RoomEvent.Paused paused ->
                new Announcement(
                        "session_paused",
                        Map.of(
                                "reason",
                                paused.reason().word(),
                                "since",
                                Objects.requireNonNull(after.course().pause()).since(),
                                "resumes_phase",
                                after.phaseOfPlay()));
            case RoomEvent.GraceStarted started -> graceStarted(after, started);
            case RoomEvent.GraceWarned warned -> graceWarned(after, warned);
            case RoomEvent.GraceEnded ended -> graceEnded(ended);
            case RoomEvent.Resumed ignored -> new Announcement("session_resumed", Map.of("phase", after.phase()));
            case RoomEvent.Expiring expiring -> expiring(after, expiring);
            case RoomEvent.Extended ignored ->
                new Announcement(
                        "session_updated",
                        Map.of(
                                "changed",
                                List.of("expires_at"),
                                "expires_at",
                                after.course().expiresAt()));
            case RoomEvent.PersonChanged(var before, var person)
            when person.role() != before.role() ->
                new Announcement(
                        "role_changed",
                        Map.of(
                                "participant_id",
                                person.id(),
                                "from",
                                before.role().word(),
                                "to",
                                person.role().word()));
            case RoomEvent.PersonChanged(var before, var person) ->
                new Announcement(
                        "user_updated", Map.of("participant_id", person.id(), "changed", before.changedTo(person)));
            case RoomEvent.Nudged nudged ->
                new Announcement("nudged", Map.of("from_role", nudged.from().word()));
            case RoomEvent.Kicked kicked ->
                new Announcement("user_left", Map.of("participant_id", kicked.participant(), "reason", "kicked"));
            case RoomEvent.Withdrew(var who) ->
                new Announcement("user_updated", Map.of("participant_id", who, "changed", List.of("name", "avatar")));
            case RoomEvent.Pardoned ignored ->
                new Announcement("session_updated", Map.of("changed", List.of("removed")));
            case RoomEvent.Settled settled ->
                new Announcement("session_updated", Map.of("changed", List.copyOf(settled.changed())));
            case RoomEvent.CodeChanged ignored -> new Announcement("session_updated", Map.of("changed", List.of()));
            case RoomEvent.Reopened ignored -> new Announcement("session_reopened", Map.of("phase", after.phase()));
            case RoomEvent.Ended ended ->
                new Announcement(
                        "session_ended",
                        Map.of(
                                "phase",
                                after.phase(),
                                "ended_by",
                                ended.by(),
                                "summary_url",
                                "/api/v1/sessions/" + after.place().id() + "/summary"));
            case RoomEvent.Expired expired ->
                new Announcement(
                        "session_expired",
                        Map.of(
                                "reason",
                                expired.cause().word(),
                                "expired_at",
                                expired.at(),
                                "reopen_until",
                                after.place().forgottenAt(expired.at())));
        };
    }

    private static Announcement played(RoomState after, RoomEvent.Played played) {
        var told = after.agenda().get(played.activity()).play().announce(played.event(), after.crowd());
        var data = new LinkedHashMap<String, Object>();
        data.put("activity_id", played.activity());
        data.putAll(told.data());
        if (told.type().equals("voting_started") && data.get("round") instanceof Integer round) {
            data.put("round_id", RoundIds.of(played.activity(), round));
        }
        return new Announcement(told.type(), data);
    }

    static Map<String, Object> person(Participant person) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", person.id());
        data.put("name", person.name());
        data.put("avatar", person.avatar());
        data.put("role", person.role().word());
        data.put("can_vote", person.canVote());
        if (person.seat() != null) {
            data.put("seat_number", person.seat());
        }
        data.put("joined_at", person.joinedAt());
        return data;
    }

    private static Map<String, Object> presence(RoomState after, RoomEvent.Observed observed) {
        var connections = new TreeMap<String, String>();
        observed.seen().forEach((id, state) -> connections.put(id.toString(), state.word()));
        return Map.of("counts", RoomViews.counts(after), "connections", connections);
    }

    private static Map<String, Object> change(RoomState after, RoomEvent.FacilitatorChanged changed) {
        var data = new LinkedHashMap<String, Object>();
        if (changed.from() != null) {
            data.put("from_id", changed.from());
        }
        if (changed.to() != null) {
            data.put("to_id", changed.to());
        }
        data.put("reason", changed.reason().word());
        data.put(
                "message",
                changed.to() == null
                        ? "Nobody runs the session now."
                        : after.get(changed.to()).name() + " is Scrum Master now.");
        return data;
    }

    private static Announcement graceStarted(RoomState after, RoomEvent.GraceStarted started) {
        var data = new LinkedHashMap<String, Object>();
        data.put("disconnected_facilitator_id", started.lost());
        data.put("grace_period_minutes", after.place().grace().toSeconds() / 60.0);
        data.put("expires_at", started.expiresAt());
        data.put("policy", after.options().lossWord());
        Absence.candidate(after).ifPresent(one -> data.put("candidate_id", one.id()));
        data.put("message", after.get(started.lost()).name() + " lost the connection.");
        return new Announcement("grace_period_started", data);
    }

    private static Announcement graceWarned(RoomState after, RoomEvent.GraceWarned warned) {
        var grace = Objects.requireNonNull(after.course().grace());
        long seconds = Duration.between(warned.at(), grace.expiresAt()).toSeconds();
        var data = new LinkedHashMap<String, Object>();
        data.put("seconds_remaining", seconds);
        data.put("minutes_remaining", seconds / 60);
        data.put("expires_at", grace.expiresAt());
        Absence.candidate(after).ifPresent(one -> data.put("candidate_id", one.id()));
        data.put("message", after.get(grace.lost()).name() + " is still away.");
        return new Announcement("grace_period_warning", data);
    }

    private static Announcement graceEnded(RoomEvent.GraceEnded ended) {
        return new Announcement(
                "grace_period_ended",
                Map.of(
                        "reason",
                        ended.end().word(),
                        "session_resumed",
                        ended.resumes(),
                        "message",
                        graceMessage(ended)));
    }

    private static String graceMessage(RoomEvent.GraceEnded ended) {
        if (ended.end() == RoomEvent.Wait.SESSION_ENDED) {
            return "The session has ended.";
        }
        return ended.resumes() ? "The session goes on." : "The session stays paused.";
    }

    private static Announcement expiring(RoomState after, RoomEvent.Expiring expiring) {
        var end = after.course().expiresAt();
        return new Announcement(
                "session_expiring",
                Map.of(
                        "expires_at",
                        end,
                        "seconds_left",
                        Math.max(0, Duration.between(expiring.at(), end).toSeconds())));
    }
}
