package plenum.sessions.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.identity.SignedIn;
import plenum.sessions.Played;
import plenum.sessions.SessionState;
import plenum.sessions.Sessions;
import plenum.sessions.Voting;
import plenum.sessions.internal.room.RoundIds;
import plenum.shared.Caller;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fills in what the caller left out, and asks the activity on the table. */
@Component
class LiveVoting implements Voting {

    private static final int ATTEMPTS = 3;

    private final Sessions sessions;
    private final Reception reception;
    private final JsonMapper json;

    LiveVoting(Sessions sessions, Reception reception, JsonMapper json) {
        this.sessions = sessions;
        this.reception = reception;
        this.json = json;
    }

    @Override
    public Played start(Caller caller, @Nullable UUID story, @Nullable String topic) {
        var command = command("start");
        if (story != null) {
            command.put("story_id", story.toString());
        }
        if (topic != null) {
            command.put("topic", topic);
        }
        return play(caller, table(caller), command);
    }

    /** Two answers of one person at once may count themselves to the same place; the later one then comes after it. */
    @Override
    public Played vote(Caller.Seat seat, Ballot ballot) {
        if (ballot.vote() == null || ballot.vote().isBlank()) {
            throw Problem.VOTING_ERROR.because("malformed");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return voteOnce(seat, ballot);
            } catch (Refusal refusal) {
                boolean counted = ballot.clientSeq() == null && refusal.problem() == Problem.STALE_SEQUENCE;
                if (!counted || attempt == ATTEMPTS) {
                    throw refusal;
                }
            }
        }
    }

    private Played voteOnce(Caller.Seat seat, Ballot ballot) {
        var table = table(seat);
        if (ballot.round() == null && !table.isRunning()) {
            throw Problem.VOTING_ERROR.because("no_active_round");
        }
        var command = command("vote");
        command.put("round", ballot.round() == null ? table.round() : ballot.round());
        command.put("client_seq", ballot.clientSeq() == null ? table.nextSeq(ballot.round()) : ballot.clientSeq());
        command.put("card", ballot.vote());
        return play(seat, table, command);
    }

    @Override
    public Played reveal(Caller caller, @Nullable Integer round, @Nullable Boolean immediate) {
        var command = inRound("reveal", round, caller);
        if (immediate != null) {
            command.put("immediate", immediate);
        }
        return play(caller, table(caller), command);
    }

    @Override
    public Played reset(Caller caller, @Nullable Integer round) {
        return play(caller, table(caller), inRound("reset", round, caller));
    }

    private ObjectNode inRound(String type, @Nullable Integer round, Caller caller) {
        return command(type)
                .put("round", round == null ? Math.max(1, table(caller).round()) : round);
    }

    private ObjectNode command(String type) {
        return json.createObjectNode().put("type", type);
    }

    private Played play(Caller caller, Table table, ObjectNode command) {
        return sessions.play(caller, SignedIn.NOBODY, table.activity(), command.toString());
    }

    private Table table(Caller caller) {
        return Table.of(reception.roomOf(caller), Reception.actor(caller));
    }

    @Override
    public Optional<Round> findRound(Caller.Seat seat) {
        var room = sessions.state(seat);
        var current = room.currentActivity();
        if (current == null || !current.type().equals(Table.GAME)) {
            return Optional.empty();
        }
        ObjectNode view = json.valueToTree(current.view());
        if (!view.has("voted")) {
            view.set("voted", voted(room));
        }
        return view.hasNonNull("round") ? Optional.of(round(current.id(), view)) : Optional.empty();
    }

    private JsonNode voted(SessionState room) {
        var voted = json.createObjectNode();
        room.participants().forEach((id, person) -> {
            if (Boolean.TRUE.equals(person.hasVoted())) {
                voted.put(id.toString(), true);
            }
        });
        return voted;
    }

    private Round round(UUID activity, JsonNode view) {
        int number = view.get("round").intValue();
        return new Round(
                number,
                RoundIds.of(activity, number),
                story(view),
                view.has("topic") ? view.get("topic").stringValue() : null,
                instant(view, "started_at"),
                instant(view, "ends_at"),
                view.get("voted"),
                view.get("is_revealed").booleanValue(),
                view.get("votes"),
                view.get("statistics"));
    }

    private static @Nullable JsonNode story(JsonNode view) {
        if (!view.has("story_id")) {
            return null;
        }
        var id = view.get("story_id").stringValue();
        return view.path("stories").get(id) instanceof ObjectNode line
                ? line.deepCopy().put("id", id)
                : null;
    }

    private static @Nullable Instant instant(JsonNode view, String field) {
        return view.has(field) ? Instant.parse(view.get(field).stringValue()) : null;
    }
}
