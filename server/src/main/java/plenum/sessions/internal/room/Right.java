package plenum.sessions.internal.room;

import plenum.sessions.SettingsWish;

/** What somebody may do in a session, by role: the one place where that is decided. */
public enum Right {
    /** Give an answer or take it back. */
    ANSWER,
    /** Start, reveal, reset and go on; pause and resume. */
    CONTROL,
    /** Change activities, settings and screens. */
    MANAGE,
    /** Decide what happens when the facilitator is lost. */
    MANAGE_LOSS,
    /** Remove and nudge people. */
    HOST,
    /** Promote, demote, hand over, end and erase. */
    LEAD,
    /** Run the session instead of a facilitator who is waited for. */
    TAKE_OVER,
    /** Keep a quiet session open. */
    EXTEND;

    /** A screen that may control starts and shows; it is nobody's, so it decides nothing else. */
    public boolean isHeldBy(Display display) {
        return this == CONTROL && display.control();
    }

    public boolean isHeldBy(Participant person, Options options) {
        if (!person.present()) {
            return false;
        }
        var role = person.role();
        return switch (this) {
            case ANSWER -> person.canVote();
            case CONTROL ->
                role.controls() || (role == Role.VOTER && options.controls() == SettingsWish.Controls.EVERYONE);
            case MANAGE, HOST -> role.controls();
            case MANAGE_LOSS, LEAD -> role == Role.FACILITATOR;
            case TAKE_OVER -> role == Role.CO_FACILITATOR && options.loss() == SettingsWish.Loss.COFACILITATOR;
            case EXTEND -> role != Role.SPECTATOR;
        };
    }
}
