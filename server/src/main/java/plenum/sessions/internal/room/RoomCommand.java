package plenum.sessions.internal.room;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Answer;
import plenum.activities.Timing;
import plenum.sessions.SettingsWish;

/** What can be asked of a room. Chance comes along as a value, so that the rules have none of their own. */
public sealed interface RoomCommand {

    /** Whether the program itself has noticed something, so that nobody waits for an answer. */
    default boolean isOwn() {
        return false;
    }

    /** Somebody new asks for a seat; {@code luck} chooses among the free ones. */
    record Join(UUID participant, String name, String avatar, boolean votes, int luck) implements RoomCommand {}

    /** Somebody who left comes back with the same secret. */
    record Return(UUID participant, int luck) implements RoomCommand {}

    /** Somebody goes; whoever runs the session may say who follows. */
    record Leave(UUID participant, @Nullable UUID successor) implements RoomCommand {}

    /** A person can be reached again, or cannot any more. */
    record Notice(UUID participant, boolean online) implements RoomCommand {
        @Override
        public boolean isOwn() {
            return true;
        }
    }

    /** Who of those that can be reached looks, and who does not; what is known already changes nothing. */
    record Observe(Map<UUID, Connection.State> seen) implements RoomCommand {
        @Override
        public boolean isOwn() {
            return true;
        }
    }

    record AddDisplay(UUID participant, UUID id, Display display) implements RoomCommand {}

    record RemoveDisplay(UUID participant, UUID id) implements RoomCommand {}

    /**
     * A command of the activity's own. {@code earlier} is the actor's ballot of a former round, for answers that are
     * repeated after the round changed; {@code timing}, how the command got here, if that is known.
     */
    record Play(
            UUID participant,
            UUID activity,
            Object command,
            BallotBox.@Nullable Kept earlier,
            @Nullable Timing timing) implements RoomCommand {

        public Play(UUID participant, UUID activity, Object command, BallotBox.@Nullable Kept earlier) {
            this(participant, activity, command, earlier, null);
        }

        public Play after(BallotBox.Kept former) {
            return new Play(participant, activity, command, former, timing);
        }

        /** The actor's stored ballot of the round the command answers; none for commands that answer nothing. */
        public BallotBox.@Nullable Kept answered(BallotBox current) {
            if (!(command instanceof Answer answer)) {
                return null;
            }
            return current.holds(answer.round()) ? current.of(answer.round(), participant) : earlier;
        }
    }

    /** Something about the agenda. */
    record Plan(UUID participant, AgendaCommand command) implements RoomCommand {}

    /** What was only prepared begins. */
    record Begin(UUID participant) implements RoomCommand {}

    record Pause(UUID participant) implements RoomCommand {}

    record Resume(UUID participant) implements RoomCommand {}

    /** A co-facilitator does not wait for the end of the grace period. */
    record TakeOver(UUID participant) implements RoomCommand {}

    record Transfer(UUID participant, UUID to) implements RoomCommand {}

    /**
     * Somebody who knows the facilitator code wants to run the session, perhaps as a stranger. {@code code} and {@code
     * next} are SHA-256 hashes; the next one takes the place of the first.
     */
    record Claim(UUID participant, Arrival arrival, String code, String next) implements RoomCommand {}

    /** How somebody who is not here yet comes in. */
    record Arrival(String name, String avatar, int luck) {}

    /** Whoever runs the session wants a new facilitator code; older ones end. */
    record MakeCode(UUID participant, String sha256) implements RoomCommand {}

    /** Opens a session that is over. */
    record Reopen(UUID participant, int luck) implements RoomCommand {}

    /** Somebody wants the quiet session kept. */
    record Extend(UUID participant) implements RoomCommand {}

    /** Somebody wants the session called or run otherwise; what is absent stays. */
    record Settle(UUID participant, @Nullable String name, SettingsWish wish) implements RoomCommand {}

    record ChangeRole(UUID participant, UUID target, Role role, int luck) implements RoomCommand {}

    /** Somebody wants another name or face, a seat or none; what is absent stays. */
    record ChangeSelf(
            UUID participant,
            @Nullable String name,
            @Nullable String avatar,
            @Nullable Boolean votes,
            @Nullable Boolean hidden,
            int luck)
            implements RoomCommand {}

    /** Somebody who helps to run it calls somebody else otherwise, or has lists leave them out. */
    record Rename(
            UUID participant,
            UUID target,
            @Nullable String name,
            @Nullable Boolean hidden) implements RoomCommand {}

    /** Asks one person for the answer that is missing, or everybody whose answer is. */
    record Nudge(UUID participant, @Nullable UUID target) implements RoomCommand {}

    record Kick(UUID participant, UUID target, Removal removal) implements RoomCommand {}

    /** Lets somebody who was sent away come back. */
    record Pardon(UUID participant, UUID target) implements RoomCommand {}

    /** Somebody wants their name out of the session for good. */
    record Withdraw(UUID participant) implements RoomCommand {}

    /** Whoever runs the session wants nothing of it to be left. */
    record Erase(UUID participant, String confirmName) implements RoomCommand {}

    record End(UUID participant) implements RoomCommand {}

    /** The clock asks whether anything is due. */
    record Wake() implements RoomCommand {
        @Override
        public boolean isOwn() {
            return true;
        }
    }
}
