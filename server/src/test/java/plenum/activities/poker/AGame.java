package plenum.activities.poker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import plenum.activities.Crowd;
import plenum.activities.Decision.Accepted;
import plenum.activities.Decision.Refused;
import plenum.activities.Decision.Repeated;
import plenum.activities.Play;
import plenum.activities.Play.Played;
import plenum.activities.poker.PokerCommand.AddStories;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.shared.Audience;

/** A poker table in memory whose people and clock a test moves. */
final class AGame {

    static final UUID ANN = new UUID(0x7000, 'a');
    static final UUID BEN = new UUID(0x7000, 'b');
    static final UUID CEM = new UUID(0x7000, 'c');
    static final UUID DEE = new UUID(0x7000, 'd');
    static final UUID EVA = new UUID(0x7000, 'e');
    static final UUID LOGIN = new UUID(5, 1);
    static final UUID SEARCH = new UUID(5, 2);
    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private static final List<UUID> PEOPLE = List.of(ANN, BEN, CEM, DEE, EVA);

    final Poker poker = new Poker();
    final Crowd crowd = new Crowd(Set.copyOf(PEOPLE));
    private Play<PokerState, PokerCommand, PokerEvent> play = Play.of(poker);
    private Instant now = NINE;

    static AGame about(NewStory... stories) {
        var game = new AGame();
        game.control(new AddStories(List.of(stories)));
        return game;
    }

    static AGame aboutTwoStories() {
        return about(new NewStory(LOGIN, "HBR-1", "Login"), new NewStory(SEARCH, null, "Search"));
    }

    PokerState state() {
        return play.state();
    }

    PokerView view() {
        return poker.view(play.state(), crowd, Audience.EVERYONE);
    }

    AGame after(long seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        return this;
    }

    Instant now() {
        return now;
    }

    AGame restarted() {
        play = play.restarted(new Random(1));
        return this;
    }

    /** Ann, Ben and the others in turn put down these cards, as their next answer in the round on the table. */
    AGame votes(String... cards) {
        for (int i = 0; i < cards.length; i++) {
            vote(PEOPLE.get(i), cards[i]);
        }
        return this;
    }

    String vote(UUID person, String card) {
        var stored = play.stored(play.round(), person);
        return act(person, new Vote(Math.max(1, play.round()), stored == null ? 1 : stored.clientSeq() + 1, card));
    }

    AGame revealed() {
        control(Reveal.atOnce(play.round()));
        return this;
    }

    /** As Ann, who may control. */
    String control(PokerCommand command) {
        return act(ANN, command);
    }

    String act(UUID actor, PokerCommand command) {
        return word(played(actor, command));
    }

    Played<PokerState, PokerEvent> played(UUID actor, PokerCommand command) {
        return play.play(command, play.turn(actor, actor.equals(ANN), true, crowd, now, command));
    }

    /** What happened, as the names of the frames, or why nothing did. */
    private String word(Played<PokerState, PokerEvent> played) {
        return switch (played.decision()) {
            case Accepted<PokerEvent> _ ->
                String.join(
                        ", ",
                        played.steps().stream()
                                .map(step -> poker.announce(step.after(), step.event(), crowd)
                                        .type())
                                .toList());
            case Repeated<PokerEvent> _ -> "repeated";
            case Refused<PokerEvent>(var refusal) -> refusal.problem().name();
        };
    }
}
