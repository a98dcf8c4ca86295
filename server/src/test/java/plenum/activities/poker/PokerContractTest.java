package plenum.activities.poker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plenum.activities.ActivityContract;
import plenum.activities.ActivityType;
import plenum.activities.poker.PokerCommand.AddStories;
import plenum.activities.poker.PokerCommand.AddTime;
import plenum.activities.poker.PokerCommand.Agree;
import plenum.activities.poker.PokerCommand.AgreeProposed;
import plenum.activities.poker.PokerCommand.Assume;
import plenum.activities.poker.PokerCommand.CancelReveal;
import plenum.activities.poker.PokerCommand.ClosePrevote;
import plenum.activities.poker.PokerCommand.EditStory;
import plenum.activities.poker.PokerCommand.MoveStory;
import plenum.activities.poker.PokerCommand.Next;
import plenum.activities.poker.PokerCommand.OpenPrevote;
import plenum.activities.poker.PokerCommand.Park;
import plenum.activities.poker.PokerCommand.RemoveStory;
import plenum.activities.poker.PokerCommand.Reset;
import plenum.activities.poker.PokerCommand.Retract;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.Revote;
import plenum.activities.poker.PokerCommand.SelectStory;
import plenum.activities.poker.PokerCommand.SetDeck;
import plenum.activities.poker.PokerCommand.SetOptions;
import plenum.activities.poker.PokerCommand.Skip;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.StopTimer;
import plenum.activities.poker.PokerCommand.TakeBreak;
import plenum.activities.poker.PokerCommand.Timer;
import plenum.activities.poker.PokerCommand.Undo;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

class PokerContractTest extends ActivityContract<PokerState, PokerCommand, PokerEvent> {

    private static final List<String> MARKS = List.of("QQ1QQ", "QQ2QQ", "QQ3QQ", "QQ4QQ");
    private static final Instant SOON = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(60);
    private static final String LONGEST_TITLE = "🂡".repeat(NewStory.LONGEST_TITLE);
    private static final String LONGEST_REF = "🂡".repeat(NewStory.LONGEST_REF);
    private static final String LONGEST_TOPIC = "🂡".repeat(Start.LONGEST_TOPIC);

    private static final List<Card> LARGEST = IntStream.range(0, DeckReader.MOST_CARDS)
            .mapToObj(i -> new Card(
                    "key-of-%03d".formatted(i),
                    "🂡".repeat(10),
                    Card.Kind.ORDINAL,
                    new BigDecimal("9999.99"),
                    "#2a6f6b"))
            .toList();

    private final Poker poker = new Poker();
    private final Poker marked = new Poker() {
        @Override
        public PokerState fresh() {
            return PokerState.fresh(Deck.sizes("marked", String.join(" ", MARKS)));
        }
    };

    @Override
    protected ActivityType<PokerState, PokerCommand, PokerEvent> usualType() {
        return poker;
    }

    @Override
    protected ActivityType<PokerState, PokerCommand, PokerEvent> markedType() {
        return marked;
    }

    @Override
    protected PokerCommand randomCommand(Random random, PokerState state) {
        var round = Math.max(1, state.round() - (random.nextInt(10) == 0 ? 1 : 0) + (random.nextInt(30) == 0 ? 1 : 0));
        var seq = 1 + random.nextInt(6);
        var prevote = state.prevote();
        if (prevote != null && random.nextInt(6) > 0) {
            var open = List.copyOf(prevote.hands().keySet());
            var one = open.get(random.nextInt(Math.min(3, open.size())));
            return random.nextInt(8) == 0
                    ? new Retract(one, seq)
                    : new Vote(one, seq, card(random, state), confidence(random));
        }
        if (random.nextInt(4) == 0) {
            return random.nextInt(3) == 0 ? timeCommand(random, round) : randomStoryCommand(random, state, round);
        }
        return switch (random.nextInt(20)) {
            case 0 -> new Start(null, random.nextBoolean() ? LONGEST_TOPIC : null, null, random.nextInt(2) * 90);
            case 1 -> new Start(story(random), null, random.nextBoolean(), null);
            case 2, 3 -> new Reveal(round, random.nextBoolean());
            case 4 -> new Revote(round);
            case 5 ->
                random.nextInt(3) > 0
                        ? new Assume(round, "🂡".repeat(Assume.LONGEST_TEXT))
                        : random.nextBoolean() ? new TakeBreak(round) : new Reset(round);
            case 6 -> new Retract(round, seq);
            case 7 -> new Undo(Math.max(1, state.round() - random.nextInt(2)));
            default -> new Vote(round, seq, card(random, state), confidence(random));
        };
    }

    private static PokerCommand randomStoryCommand(Random random, PokerState state, int round) {
        var from = random.nextInt(10) == 0 ? story(random) : state.queue().current();
        return switch (random.nextInt(16)) {
            case 12, 13 -> new OpenPrevote(SOON.plusSeconds(random.nextInt(200)));
            case 14 -> new ClosePrevote();
            case 15 -> new AgreeProposed(proposed(random, state));
            case 0, 1 ->
                new AddStories(Stream.generate(() -> new NewStory(story(random), LONGEST_REF, LONGEST_TITLE))
                        .limit(1 + random.nextInt(12))
                        .toList());
            case 2 -> new EditStory(story(random), null, random.nextBoolean() ? LONGEST_TITLE : "Login");
            case 3 -> new MoveStory(story(random), random.nextInt(Queue.MOST_STORIES));
            case 4 -> new RemoveStory(story(random));
            case 5 ->
                random.nextBoolean()
                        ? new Skip(story(random))
                        : new Park(story(random), Park.Reason.SPIKE, "🂡".repeat(Park.LONGEST_NOTE));
            case 6, 7 -> new SelectStory(story(random), from);
            case 8, 9 -> new Next(from, random.nextBoolean());
            case 10 -> new Agree(round, null, random.nextBoolean() ? "about 7" : null);
            default -> new Agree(round, state.stage() == PokerStage.RESULTS ? card(random, state) : null, null);
        };
    }

    private static List<UUID> proposed(Random random, PokerState state) {
        var stories = state.queue().stories().stream()
                .filter(story -> story.status() == Story.Status.PROPOSED)
                .map(Story::id)
                .toList();
        return stories.isEmpty() ? List.of(story(random)) : stories;
    }

    private static PokerCommand timeCommand(Random random, int round) {
        return switch (random.nextInt(8)) {
            case 0 -> new CancelReveal(round);
            case 1 -> new Timer(round, 60);
            case 2 -> new AddTime(round, Instant.parse("2026-03-02T09:00:00Z"), 60);
            case 3 -> new StopTimer(round);
            case 4 -> deck(random);
            default -> options(random);
        };
    }

    private static PokerCommand options(Random random) {
        return new SetOptions(new OptionsWish(
                random.nextBoolean(),
                one(random, Options.Countdown.values()),
                5,
                random.nextInt(2) * 30,
                random.nextBoolean(),
                random.nextBoolean(),
                one(random, Options.AfterReveal.values()),
                one(random, Options.Asking.values()),
                one(random, Options.Names.values()),
                one(random, Suggestion.values()),
                50 + random.nextInt(51),
                1 + random.nextInt(10),
                random.nextInt(4) == 0 ? "8" : null,
                random.nextBoolean(),
                random.nextBoolean(),
                new Prevote(random.nextInt(4) > 0, 1 + random.nextInt(random.nextBoolean() ? 2 : 16))));
    }

    private static PokerCommand deck(Random random) {
        return new SetDeck(
                random.nextBoolean()
                        ? one(random, Deck.BUILT_IN.toArray(Deck[]::new)).choice()
                        : new DeckChoice(null, LARGEST));
    }

    @SafeVarargs
    private static <T> T one(Random random, T... some) {
        return some[random.nextInt(some.length)];
    }

    /** Of a few more than there may be. */
    private static UUID story(Random random) {
        return new UUID(0x5707, random.nextInt(Queue.MOST_STORIES + 20));
    }

    private static Confidence confidence(Random random) {
        return random.nextInt(3) == 0 ? null : one(random, Confidence.values());
    }

    private static String card(Random random, PokerState state) {
        var cards = state.deck().cards();
        var key = cards.get(random.nextInt(cards.size())).key();
        return switch (random.nextInt(10)) {
            case 0 -> key.toUpperCase();
            case 1 -> "4";
            default -> key;
        };
    }

    @Override
    protected Optional<PokerCommand> opening() {
        return Optional.of(new Start(LONGEST_TOPIC));
    }

    @Override
    protected PokerCommand firstAnswer(Random random, PokerState state) {
        return new Vote(
                state.round(), 1, state.deck().cards().get(random.nextInt(3)).key());
    }

    @Override
    protected PokerCommand closing(PokerState state) {
        return Reveal.atOnce(state.round());
    }

    @Override
    protected PokerCommand disguised(PokerCommand command, PokerState state, int salt) {
        if (!(command instanceof Vote vote) || state.deck().find(vote.card()).isEmpty()) {
            return command;
        }
        var sure = Confidence.values();
        var confidence =
                vote.confidence() == null ? null : sure[(vote.confidence().ordinal() + salt) % sure.length];
        var cards = state.deck().cards();
        var card = cards.indexOf(state.deck().find(vote.card()).get());
        return new Vote(
                vote.round(),
                vote.clientSeq(),
                cards.get((card + salt) % cards.size()).key(),
                confidence);
    }

    @Override
    protected Set<Problem> refusals() {
        return Set.of(
                Problem.UNAUTHORIZED,
                Problem.VALIDATION_ERROR,
                Problem.NOT_A_VOTER,
                Problem.WRONG_PHASE,
                Problem.VOTING_ERROR,
                Problem.ROUND_CLOSED,
                Problem.STALE_ROUND,
                Problem.STALE_SEQUENCE,
                Problem.INVALID_RESPONSE,
                Problem.NOTHING_TO_REVEAL,
                Problem.STORY_NOT_FOUND,
                Problem.LIMIT_REACHED);
    }

    @Override
    protected List<String> secrets() {
        return MARKS;
    }

    @Override
    protected void cutKnown(ObjectNode view) {
        view.remove(List.of("deck", "next_deck", "history", "stories"));
    }
}
