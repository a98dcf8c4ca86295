package plenum.activities.poker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import plenum.activities.Crowd;
import plenum.activities.Decision.Accepted;
import plenum.activities.Decision.Refused;
import plenum.activities.Decision.Repeated;
import plenum.activities.Play;
import plenum.activities.StoredJson;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.shared.Audience;

/** A table of three set up as a test wishes, and everything that was told of it so far. */
final class ATable {

    static final UUID ANN = new UUID(0x7000, 'a');
    static final UUID BEN = new UUID(0x7000, 'b');
    static final UUID CEM = new UUID(0x7000, 'c');
    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    final Poker poker = new Poker();
    final List<String> told = new ArrayList<>();
    final Map<UUID, Instant> away = new HashMap<>();
    Set<UUID> here = Set.of(ANN, BEN, CEM);
    Instant now = NINE;
    private Play<PokerState, PokerCommand, PokerEvent> play = Play.of(poker);

    static ATable set(String options) {
        var table = new ATable();
        table.act(SomeOptions.options(options));
        return table;
    }

    ATable started() {
        act(new Start(null));
        return this;
    }

    ATable revealed() {
        act(Reveal.atOnce(play.round()));
        return this;
    }

    ATable restarted() {
        play = play.restarted(new Random(1));
        return this;
    }

    PokerState state() {
        return play.state();
    }

    PokerView view() {
        return poker.view(play.state(), crowd(), Audience.EVERYONE);
    }

    /** The view as it is sent. */
    String shown() {
        return StoredJson.text(view());
    }

    /** The next vote of this person, written as `card` or `card/confidence`. */
    String vote(UUID person, String vote) {
        var stored = play.stored(play.round(), person);
        return vote(person, stored == null ? 1 : stored.clientSeq() + 1, vote);
    }

    String vote(UUID person, long seq, String vote) {
        var parts = vote.split("/");
        var confidence = parts.length == 1 ? null : Confidence.valueOf(parts[1].toUpperCase());
        return act(person, new Vote(play.round(), seq, parts[0], confidence));
    }

    /** As Ann, who may do everything. */
    String act(PokerCommand command) {
        return act(ANN, command);
    }

    String act(UUID actor, PokerCommand command) {
        var played = play.play(command, play.turn(actor, actor.equals(ANN), true, crowd(), now, command));
        played.steps().forEach(step -> tell(step.event(), step.after()));
        var outcome = switch (played.decision()) {
            case Accepted<PokerEvent> _ -> "done";
            case Repeated<PokerEvent> _ -> "repeated";
            case Refused<PokerEvent>(var refusal) ->
                refusal.details().isEmpty()
                        ? refusal.problem().name()
                        : refusal.problem().name() + " "
                                + refusal.details().getFirst().field();
        };
        wake();
        return outcome;
    }

    /** Time passes; what it brings. */
    ATable after(long millis) {
        now = now.plusMillis(millis);
        wake();
        return this;
    }

    private void wake() {
        for (var due = due(); due != null && !due.isAfter(now); due = due()) {
            play.wake(crowd(), now).forEach(event -> tell(event, play.state()));
        }
    }

    private Instant due() {
        return poker.due(play.state(), crowd());
    }

    private void tell(PokerEvent event, PokerState after) {
        told.add(StoredJson.text(poker.announce(after, event, crowd())));
    }

    private Crowd crowd() {
        return new Crowd(here, away);
    }
}
