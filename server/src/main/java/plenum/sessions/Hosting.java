package plenum.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Caller;
import plenum.shared.Page;

/** Running a session: its settings and pauses, who leads it, and that it stays open. */
public interface Hosting {

    /** Calls or runs the session otherwise; what is absent stays. */
    Hosted settle(Caller.Seat seat, @Nullable String name, SettingsWish wish);

    /** Begins a session that was only prepared. */
    Hosted begin(Caller.Seat seat);

    Hosted pause(Caller.Seat seat);

    Hosted resume(Caller.Seat seat);

    /** Runs the session instead of a facilitator who is waited for. */
    Hosted takeOver(Caller.Seat seat);

    Hosted transfer(Caller.Seat seat, UUID to);

    /** Runs the session by the secret that restores the role, as a stranger too; the secret is used up by it. */
    Seated claim(UUID session, Caller caller, Claim claim);

    /** A new secret that restores the role; older ones end. */
    String makeFacilitatorCode(Caller.Seat seat);

    /** Opens a session that is over, with everything that was in it. */
    Hosted reopen(Caller.Seat seat);

    /** Keeps a quiet session open; answers until when. */
    Instant extend(Caller.Seat seat);

    /** Who is here, in the order in which they came; in a crowd only for those who help to run it. */
    Page<SessionState.Participant> listPeople(Caller.Seat seat, PeopleWish wish);

    Hosted changeRole(Caller.Seat seat, UUID participant, NewRole role);

    /** Somebody changes their own name, face, or whether they vote; what is absent stays. */
    Hosted changeSelf(Caller.Seat seat, SelfWish wish);

    /** Calls somebody else otherwise, or has lists leave them out; what is absent stays. */
    Hosted rename(Caller.Seat seat, UUID participant, @Nullable String name, @Nullable Boolean hideFromLists);

    /** Asks somebody for the answer that is missing, or everybody whose answer is; once in a while at most. */
    Hosted nudge(Caller.Seat seat, @Nullable UUID participant);

    /** Sends somebody away, for good or until they join anew; only they hear why. */
    Hosted kick(Caller.Seat seat, UUID participant, boolean ban, String reason);

    Hosted pardon(Caller.Seat seat, UUID participant);

    /** The session as the caller sees it, and the version that contains what they did. */
    record Hosted(SessionState session, long v) {}

    /** The secret, and what a stranger wants to be called. */
    record Claim(String facilitatorCode, @Nullable String name) {

        /** Says nothing of the secret. */
        @Override
        public String toString() {
            return "Claim[name=%s]".formatted(name);
        }
    }

    /** Roles that are given; running the session is handed over instead. */
    enum NewRole {
        CO_FACILITATOR,
        VOTER,
        SPECTATOR
    }

    /** Which people, by the words of the view; all where a word is absent. */
    record PeopleWish(@Nullable String connection, @Nullable String role, Page.Wish page) {}

    record SelfWish(
            @Nullable String name,
            @Nullable String avatar,
            @Nullable Boolean votes,
            @Nullable Boolean hideFromLists) {}
}
