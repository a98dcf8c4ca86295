package plenum.shared;

import java.util.List;

/** Everything that can go wrong in front of a caller: its code, its status and the words a person reads. */
public enum Problem {
    SESSION_NOT_FOUND(
            404,
            0,
            "The session you're trying to join no longer exists.",
            "Return to home page",
            "Create a new session",
            "Contact session owner"),
    SESSION_EXPIRED(
            410,
            0,
            "This session has expired.",
            "Ask the host to reopen it",
            "Create a new session",
            "Return to home page"),
    SESSION_ENDED(410, 0, "This session has ended.", "View the summary", "Return to home page"),
    JOIN_CODE_UNKNOWN(404, 0, "No session has this code.", "Check the code", "Scan the QR code"),
    SESSION_FULL(
            409,
            60,
            "This session is full ({reason} participants maximum).",
            "Join as spectator",
            "Try again later",
            "Contact session owner",
            "Create a new session"),
    MAX_SESSIONS_REACHED(
            429,
            300,
            "The maximum number of active sessions is reached.",
            "Join one of the open sessions",
            "Wait for a session to end",
            "Try again in a few minutes"),
    SESSION_LOCKED(403, 0, "The host has closed this session for newcomers.", "Contact session owner"),
    PARTICIPANT_KICKED(403, 0, "You were removed from this session.", "Return to home page"),
    SIGN_IN_REQUIRED(401, 0, "This is for signed-in people.", "Sign in"),
    SIGN_IN_FAILED(401, 0, "The name or the password is wrong.", "Try again", "Ask for a new password"),
    SIGN_IN_LOCKED(429, 1800, "Too many sign-ins have failed.", "Wait a while", "Use a device you have used before"),
    LINK_USED(410, 0, "This link was used or is too old.", "Ask for a new link"),
    API_KEY_INVALID(401, 0, "This API key is unknown, has expired or was revoked.", "Make a new key"),
    API_KEY_NOT_ACCEPTED(403, 0, "This cannot be done with an API key.", "Sign in"),
    SIGN_IN_AGAIN(403, 0, "You have been signed in for a while.", "Sign in once more"),
    SSO_REQUIRED(403, 0, "Passwords do not count here.", "Sign in through a provider"),
    SSO_FAILED(401, 0, "Signing in through this provider did not work.", "Try again", "Ask whoever looks after it"),
    SSO_FLOW_GONE(410, 0, "This sign-in took too long, is over, or was begun in another browser.", "Begin once more"),
    SSO_NOT_ADMITTED(
            403, 0, "The provider knows you, but you have no account here.", "Ask for an invitation", "Sign in"),
    SSO_PROVIDER_NEEDED(
            409, 0, "Where passwords do not count there has to be a provider.", "Let passwords count first"),
    BREAK_GLASS_NEEDED(
            409, 0, "This account is kept for bad days.", "Choose another one in the settings of single sign-on"),
    IDENTITY_TAKEN(409, 0, "This belongs to another account already.", "Unlink it there first"),
    LAST_WAY_IN(409, 0, "Without it you could not sign in any more.", "Choose a password first", "Link another one"),
    UNAUTHENTICATED(401, 0, "We could not recognise your seat.", "Rejoin the session", "Sign in"),
    UNAUTHORIZED(
            403,
            0,
            "You don't have permission to perform this action.",
            "Contact the facilitator",
            "Rejoin the session"),
    ORIGIN_REFUSED(403, 0, "This request came from another site.", "Open the application directly"),
    HOOK_SIGNATURE_INVALID(
            401, 0, "The signature of this delivery is missing or wrong.", "Check the secret of the connection"),
    MALFORMED_REQUEST(400, 0, "This request could not be read.", "Return to home page"),
    NOT_FOUND(404, 0, "There is nothing at this address.", "Return to home page"),
    VALIDATION_ERROR(422, 0, "Please correct the marked fields.", "Correct the fields"),
    VOTING_ERROR(
            400,
            0,
            "There was an issue with your vote: {reason}.",
            "Wait for the next round",
            "Try voting again",
            "Refresh the page"),
    ROUND_CLOSED(409, 0, "Voting in this round is over.", "See the result", "Wait for the next round"),
    STALE_ROUND(409, 0, "A new round has started.", "Answer in the current round"),
    STALE_SEQUENCE(409, 0, "A newer answer of yours is already stored.", "Check your answer"),
    INVALID_RESPONSE(422, 0, "This answer does not fit the question.", "Choose again"),
    ANSWER_LOCKED(409, 0, "Answers cannot be changed here."),
    NOT_A_VOTER(403, 0, "Spectators cannot answer.", "Take a seat"),
    NOTHING_TO_REVEAL(409, 0, "Nobody has voted yet.", "Wait for a vote", "Skip"),
    NOT_REVEALED(409, 0, "Results are not shown yet.", "Wait for the facilitator"),
    WRONG_PHASE(409, 0, "This cannot be done now.", "Look at the current state"),
    ACTIVITY_NOT_ACTIVE(409, 0, "This activity is not open.", "Wait for it to start"),
    ACTIVITY_HAS_ANSWERS(
            409, 0, "People have answered; this cannot be changed.", "Duplicate the activity", "Discard the answers"),
    ANONYMITY_LOCKED(409, 0, "The anonymity promise cannot change after the first answer.", "Duplicate the activity"),
    ACTIVITY_NOT_FOUND(404, 0, "This activity does not exist (any more).", "Refresh the view"),
    STORY_NOT_FOUND(404, 0, "This story does not exist (any more).", "Refresh the view"),
    ITEM_NOT_FOUND(404, 0, "This item does not exist (any more).", "Refresh the view"),
    PARTICIPANT_NOT_FOUND(404, 0, "This participant does not exist (any more).", "Refresh the view"),
    CANNOT_KICK_FACILITATOR(409, 0, "The facilitator cannot be removed.", "Transfer the role first"),
    TRANSFER_TARGET_INVALID(409, 0, "This person cannot take the role now.", "Choose someone who is connected"),
    LIMIT_REACHED(409, 0, "The limit of {reason} is reached.", "Remove one first"),
    SPRINT_IS_REMOTE(409, 0, "This sprint is run in its tracker.", "Open it in the tracker"),
    SPRINT_ALREADY_ACTIVE(
            409, 0, "Another sprint of this team is running.", "Complete the running sprint", "Allow parallel sprints"),
    SPRINT_STATE_INVALID(409, 0, "A sprint in this state does not allow that.", "Look at the current state"),
    SPRINT_CLOSED(409, 0, "This sprint is over.", "Reopen the sprint first"),
    SPRINT_NOT_EMPTY(409, 0, "There are issues in this sprint.", "Take them out first"),
    ISSUE_IN_OTHER_SPRINT(409, 0, "\"{reason}\" is in another sprint.", "Take it out there first"),
    LAST_SUPER_ADMIN(409, 0, "Somebody has to be super admin here.", "Make somebody else super admin first"),
    INVITATION_GONE(410, 0, "This invitation has been used, taken back or has expired.", "Ask for a new invitation"),
    INVITATION_FOR_ANOTHER(
            403, 0, "This invitation is for another address.", "Sign in with that address", "Ask for a new invitation"),
    TEMPLATE_OUTDATED(
            409, 0, "\"{reason}\" in this template does not fit this release any more.", "Change the template"),
    ISSUE_IS_REMOTE(409, 0, "A tracker keeps this issue; it is changed there.", "Open it in the tracker"),
    IN_USE(409, 0, "This is still in use.", "Look at what uses it"),
    GRACE_PERIOD_ERROR(
            409,
            60,
            "The session is waiting for the facilitator.",
            "Wait for the facilitator to return",
            "A new facilitator will be assigned soon"),
    SESSION_PAUSED(409, 10, "The session is paused.", "Wait until it resumes"),
    MOBILE_OPTIMIZATION_ERROR(400, 0, "These device settings could not be applied.", "Continue without them"),
    IMPORT_REJECTED(422, 0, "The file could not be read.", "Check the file", "Use the template"),
    IDEMPOTENCY_KEY_REUSED(422, 0, "This request key was used for something else.", "Send with a new key"),
    PRECONDITION_FAILED(412, 0, "Someone else changed this meanwhile.", "Load the newest version"),
    PRECONDITION_REQUIRED(428, 0, "Say which version you changed.", "Load the newest version"),
    TARGET_NOT_ALLOWED(
            422,
            0,
            "{reason} is not called from here: only public https addresses are, and hosts that an admin has allowed.",
            "Ask an admin to allow this host (plenum.outbound.allowed-hosts)",
            "Use a public https address, without a name and password in it"),
    UPSTREAM_UNAVAILABLE(503, 30, "{reason} gave no usable answer.", "Try again in a moment", "Check the address"),
    PAYLOAD_TOO_LARGE(413, 0, "This request is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, 0, "This request is of an unknown kind."),
    METHOD_NOT_ALLOWED(405, 0, "This address does not know this method."),
    NOT_ACCEPTABLE(406, 0, "This address cannot answer in the form you asked for."),
    RATE_LIMITED(429, 10, "Too many requests.", "Wait a moment"),
    NETWORK_PARTITION(
            503,
            10,
            "Connection issues detected. Trying to recover…",
            "Please wait for automatic reconnection",
            "Refresh if it fails"),
    SERVICE_UNAVAILABLE(503, 5, "The server is restarting or very busy.", "Please wait"),
    STATE_CORRUPTION(
            500,
            5,
            "Session data is being repaired.",
            "The page refreshes by itself",
            "Contact support if it persists"),
    REPORT_INCONSISTENT(
            500,
            0,
            "The figures of this report do not add up, so it is not shown.",
            "Try again later",
            "Contact support"),
    INTERNAL_SERVER_ERROR(
            500,
            30,
            "An unexpected error occurred.",
            "Refresh the page and try again",
            "Check your connection",
            "Contact support");

    private final int status;
    private final int retryAfter;
    private final String message;
    private final List<String> recoveryActions;

    Problem(int status, int retryAfter, String message, String... recoveryActions) {
        this.status = status;
        this.retryAfter = retryAfter;
        this.message = message;
        this.recoveryActions = List.of(recoveryActions);
    }

    public Refusal refusal() {
        return Refusal.of(this, null, List.of());
    }

    /** Refuses and fills the place in the message that says what exactly is wrong. */
    public Refusal because(String reason) {
        return Refusal.of(this, reason, List.of());
    }

    /** Refuses one field. */
    public Refusal on(String field, String message) {
        return on(List.of(new Refusal.Detail(field, message)));
    }

    /** Refuses several fields at once, so that nobody has to correct them one by one. */
    public Refusal on(List<Refusal.Detail> details) {
        return Refusal.of(this, null, details);
    }

    public int status() {
        return status;
    }

    /** Seconds after which trying again makes sense; 0 where it does not. */
    public int retryAfter() {
        return retryAfter;
    }

    public String message() {
        return message;
    }

    public List<String> recoveryActions() {
        return recoveryActions;
    }
}
