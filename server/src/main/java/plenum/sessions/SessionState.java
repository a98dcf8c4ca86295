package plenum.sessions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.WrittenAs;

/**
 * The whole of a session as one audience sees it. Patches of frames apply to exactly this, without {@code me}.
 * {@code parallelActivities} go on beside the current one; absent where there are none.
 */
public record SessionState(
        Session session,
        Map<UUID, Participant> participants,
        Map<UUID, Activity> activities,
        @Nullable CurrentActivity currentActivity,
        @Nullable Map<UUID, CurrentActivity> parallelActivities,
        @Nullable Facilitator facilitator,
        @Nullable Me me) {

    /** The same with the caller's own part. */
    public SessionState of(Me caller) {
        return new SessionState(
                session, participants, activities, currentActivity, parallelActivities, facilitator, caller);
    }

    public record Session(
            UUID id,
            String name,
            String kind,
            String status,
            String phase,
            @Nullable Paused paused,
            @Nullable UUID facilitatorId,
            String joinCode,
            String joinUrl,
            String qrCodeUrl,
            int maxSeats,
            Settings settings,
            Counts counts,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant reopenUntil,
            Instant lastActivityAt,
            Instant expiresAt,
            @Nullable UUID currentActivityId,
            @Nullable UUID hostAccountId,
            @Nullable UUID teamId,
            @Nullable Advance advance) {}

    /** What begins by itself, and when, unless whoever runs the session holds it. */
    public record Advance(UUID activityId, Instant at) {}

    /** Why nothing goes on, since when, and what it will go on with. */
    public record Paused(
            String reason,
            Instant since,
            String resumesPhase,
            @Nullable Grace grace) {}

    /** Who is waited for, how long, and who will run the session then. */
    public record Grace(
            UUID disconnectedFacilitatorId,
            Instant startedAt,
            Instant expiresAt,
            String policy,
            @Nullable UUID candidateId) {}

    public record Settings(
            String visibility,
            boolean locked,
            boolean lateJoin,
            boolean requireSignIn,
            boolean allowSpectators,
            int maxSeats,
            int maxParticipants,
            String facilitatorLoss,
            String controls,
            @Nullable String locale,
            @Nullable Integer autoAdvanceSeconds) {}

    public record Counts(
            int participants, int online, int idle, int disconnected, int voters, int spectators, int displays) {}

    /** {@code lastActivityAt} is the last change of the connection, absent as long as there was none since they joined. */
    public record Participant(
            UUID id,
            String name,
            String avatar,
            String role,
            boolean canVote,
            String connection,
            boolean isOnline,
            String connectionStatus,
            Instant joinedAt,
            @Nullable Instant lastActivityAt,
            @Nullable Integer seatNumber,
            @Nullable Boolean hasVoted,
            @Nullable Boolean hideFromLists) {}

    /** {@code actions} are what people agreed to do about its result; absent where there are none. */
    public record Activity(
            UUID id,
            String type,
            String title,
            String status,
            int order,
            @Nullable Map<UUID, ActionState> actions) {}

    /**
     * {@code view} is the activity type's own redacted view; {@code integrity} is {@code recounted} if a count of it once
     * was not what is stored; {@code people} are those whom the view names, also where there are too many for a list.
     */
    public record CurrentActivity(
            UUID id,
            String type,
            String title,
            @Nullable String description,
            String status,
            String stage,
            @Nullable Integer round,
            @Nullable Instant endsAt,
            @Nullable String integrity,
            @Nullable Map<UUID, Face> people,
            Object view) {}

    /** What somebody is called and looks like. */
    public record Face(String name, String avatar) {}

    /** What only facilitators see. */
    public record Facilitator(
            @Nullable Map<UUID, Boolean> missing, Map<UUID, Removed> removed, Map<UUID, Display> displays) {}

    /** Somebody who was sent away, and whether for good. */
    public record Removed(
            String name, boolean banned, @Nullable String reason) {}

    /** A presenter screen that was made for this session. */
    public record Display(UUID id, String label, boolean control) {}

    /** What only the caller sees. */
    public record Me(
            UUID participantId,
            String name,
            String avatar,
            String role,
            Permissions permissions,
            List<Notice> notices,
            @Nullable OwnAnswers myAnswer,
            @Nullable Object ownView,
            @Nullable Map<UUID, Beside> beside,
            Map<UUID, Long> lastSeq,
            Devices.Effects effects) {

        /** The same with what is done for the caller's device. */
        public Me with(Devices.Effects other) {
            return new Me(
                    participantId, name, avatar, role, permissions, notices, myAnswer, ownView, beside, lastSeq, other);
        }
    }

    /** One's own part of a parallel activity. */
    public record Beside(
            @Nullable OwnAnswers myAnswer, @Nullable Object ownView) {}

    /** Something the caller should know: that their answer is asked for, or what became of their seat. */
    public record Notice(String type, Instant at, @Nullable String fromRole) {}

    public record Permissions(
            boolean isFacilitator,
            boolean isParticipant,
            boolean canVote,
            boolean canStartVoting,
            boolean canRevealVotes,
            boolean canKickUsers,
            boolean canTransfer,
            boolean canEndSession,
            boolean canManageActivities,
            boolean canModerate,
            boolean canExtend,
            boolean canReopen,
            boolean canReconnectAsFacilitator,
            boolean canPause,
            boolean canTakeOver) {}

    public record MyAnswer(
            UUID activityId, int round, long clientSeq, Object choice, String receipt, Instant committedAt) {}

    /** One's answer to what everybody is asked; while people answer in their own time one each, by round. */
    @WrittenAs("""
            {"oneOf": [
              {"$ref": "#/components/schemas/MyAnswer"},
              {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/MyAnswer"}}]}""")
    public record OwnAnswers(
            @Nullable MyAnswer one, @Nullable SortedMap<Integer, MyAnswer> byRound) {

        @JsonValue
        Object written() {
            return one == null ? Objects.requireNonNull(byRound) : one;
        }
    }
}
