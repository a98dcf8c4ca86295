package plenum.activities.poker;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.ActivityType;
import plenum.activities.Crowd;
import plenum.activities.Decision.Accepted;
import plenum.activities.Decision.Refused;
import plenum.activities.Decision.Repeated;
import plenum.activities.Play;
import plenum.activities.poker.PokerCommand.AddStories;
import plenum.activities.poker.PokerCommand.AddStory;
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

/**
 * One room drawn from a seed, played by the rules and on paper at once; it ends where the two disagree. What can be
 * seen is compared after every change, and now and then without one.
 */
class Simulation {

    static final int COMMANDS = 100;
    private static final String PEOPLE = "abcdefg";
    static final List<String> CARDS = List.of("1", "2", "3", "5", "8", "13", "21", "coffee", "Coffee", "4");
    private static final int STORIES = 6;

    private final Random random;
    private final ActivityType<PokerState, PokerCommand, PokerEvent> poker;
    private final NaivePoker paper = new NaivePoker();
    private final int voters;
    private long now = 1_000_000;

    /** Hardly votes before the next round, so that there are many rounds. */
    private final boolean hurried;

    private Play<PokerState, PokerCommand, PokerEvent> play;
    private Set<Character> present = new TreeSet<>();
    private Crowd crowd = new Crowd(Set.of());

    Simulation(ActivityType<PokerState, PokerCommand, PokerEvent> poker, long seed) {
        this.random = new Random(seed);
        this.poker = poker;
        this.play = Play.of(poker);
        this.voters = 1 + random.nextInt(PEOPLE.length());
        this.hurried = random.nextInt(10) == 0;
        comeAndGo();
    }

    /** Plays to the end and says what was seen by the one and by the other at the first difference, if there is one. */
    static @Nullable String divergence(ActivityType<PokerState, PokerCommand, PokerEvent> poker, long seed) {
        var simulation = new Simulation(poker, seed);
        for (var i = 0; i < (simulation.hurried ? 3 * COMMANDS : COMMANDS); i++) {
            var difference = simulation.step();
            if (difference != null) {
                return "Seed %d, command %d: %s".formatted(seed, i, difference);
            }
        }
        return null;
    }

    private @Nullable String step() {
        var somethingElse = random.nextInt(20);
        if (somethingElse == 0) {
            comeAndGo();
        }
        now += random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        now += random.nextInt(60) == 0 ? 70 : 0;
        paper.pass(now, present);
        wake();
        if (somethingElse == 1) {
            play = play.restarted(random);
        }
        var who = PEOPLE.charAt(random.nextInt(voters));
        var may = random.nextInt(12) > 0;
        var command = command();
        var expected = onPaper(command, who, may);
        var actual = byRules(command, who, may);
        paper.pass(now, present);
        wake();
        if (expected.equals("done") || somethingElse < 3) {
            expected = expected + " → " + paper.look(present);
            actual = actual + " → " + new Seen(poker, play.state(), crowd).look();
        }
        return expected.equals(actual)
                ? null
                : "%s by %s%n  paper: %s%n  rules: %s".formatted(command, who, expected, actual);
    }

    /** As a room does it: as long as something is due. */
    private void wake() {
        var time = Instant.ofEpochSecond(now);
        for (var due = poker.due(play.state(), crowd); due != null && !due.isAfter(time); ) {
            play.wake(crowd, time);
            due = poker.due(play.state(), crowd);
        }
    }

    private void comeAndGo() {
        present = IntStream.range(0, voters)
                .filter(_ -> random.nextInt(4) > 0)
                .mapToObj(PEOPLE::charAt)
                .collect(Collectors.toCollection(TreeSet::new));
        var ids = new HashSet<UUID>();
        present.forEach(who -> ids.add(id(who)));
        crowd = new Crowd(ids);
    }

    private PokerCommand command() {
        var round = Math.max(1, play.round() + (random.nextInt(12) > 0 ? 0 : random.nextInt(4) - 2));
        var seq = 1 + random.nextInt(5);
        var ahead = new RandomPrevote(random, play.state(), now).next();
        if (ahead != null) {
            return ahead;
        }
        if (play.state().stage() == PokerStage.RESULTS && random.nextInt(20) == 0) {
            return new TakeBreak(round);
        }
        if (random.nextInt(4) == 0) {
            return random.nextInt(3) == 0 ? timeCommand(round) : storyCommand(round);
        }
        return switch (random.nextInt(hurried ? 11 : 24)) {
            case 0 ->
                new Start(null, random.nextBoolean() ? null : "T" + random.nextInt(9), null, random.nextInt(3) * 30);
            case 1 -> new Start(story(), null, random.nextBoolean(), null);
            case 2, 3 -> new Reveal(round, random.nextBoolean() ? true : null);
            case 4 -> new Revote(round);
            case 5 -> new Undo(Math.max(1, round - random.nextInt(2)));
            case 6 -> new Reset(round);
            case 7 -> new Assume(round, "because " + random.nextInt(2));
            case 8 -> new Retract(round, seq);
            default -> new Vote(round, seq, CARDS.get(random.nextInt(CARDS.size())));
        };
    }

    private PokerCommand storyCommand(int round) {
        return switch (random.nextInt(21)) {
            case 0, 1 ->
                new AddStories(Stream.generate(this::newStory)
                        .limit(1 + random.nextInt(3))
                        .toList());
            case 2 -> new EditStory(story(), null, "N" + random.nextInt(3));
            case 3 -> new MoveStory(story(), random.nextInt(STORIES + 2));
            case 4 -> new RemoveStory(story());
            case 5 -> new Skip(random.nextBoolean() ? story() : null);
            case 6 -> new SelectStory(story(), from());
            case 7, 8, 9 -> new Next(from(), random.nextBoolean() ? true : null);
            case 10 -> new Agree(round, null, random.nextBoolean() ? "7.5" : null);
            case 14 -> new TakeBreak(round);
            case 12 -> new Park(story(), Park.Reason.SPLIT, random.nextBoolean() ? "why" : null);
            case 13 ->
                new Start(
                        play.state().queue().current(),
                        null,
                        play.state().queue().current() != null,
                        null);
            case 19 -> new AgreeProposed(List.of(story(), story()));
            case 11 -> new Agree(round, CARDS.get(random.nextInt(CARDS.size())), null);
            default -> new Agree(round, null, null);
        };
    }

    private PokerCommand timeCommand(int round) {
        var countdowns = Options.Countdown.values();
        return switch (random.nextInt(5)) {
            case 0 -> new CancelReveal(round);
            case 1 -> new Timer(round, 10 + random.nextInt(2) * 3000);
            case 2 -> new AddTime(round, end(), 1 + random.nextInt(2) * 1000);
            case 3 -> new StopTimer(round);
            default ->
                SomeOptions.options("""
                        {'auto_reveal':%b,'reveal_countdown':'%s','timer_seconds':%d,'timer_auto_reveal':%b,'after_reveal':'%s',
                        'prevote':{'enabled':%b,'quorum':%d}}""".formatted(
                        random.nextBoolean(),
                        countdowns[random.nextInt(countdowns.length)].name().toLowerCase(),
                        random.nextInt(2) * 20,
                        random.nextInt(3) > 0,
                        random.nextBoolean() ? "allow_marked" : "locked",
                        random.nextInt(8) > 0,
                        1 + random.nextInt(3)));
        };
    }

    private Instant end() {
        var table = play.state().current();
        var end = table == null ? null : table.endsAt();
        return end == null ? Instant.ofEpochSecond(now) : end;
    }

    private NewStory newStory() {
        var id = story();
        return new NewStory(id, null, "S" + number(id));
    }

    private UUID story() {
        return new UUID(0x5707, 1 + random.nextInt(STORIES));
    }

    /** Mostly what is on the table. */
    private @Nullable UUID from() {
        return random.nextInt(8) == 0 ? story() : play.state().queue().current();
    }

    static int number(@Nullable UUID story) {
        return story == null ? 0 : (int) story.getLeastSignificantBits();
    }

    private String onPaper(PokerCommand command, char who, boolean may) {
        return switch (command) {
            case Start start ->
                paper.start(
                        may,
                        number(start.storyId()),
                        text(start.topic()),
                        Boolean.TRUE.equals(start.restore()),
                        start.timerSeconds(),
                        now);
            case Assume assume -> paper.say(may, who, assume.round(), assume.text());
            case TakeBreak rest -> paper.rest(may, rest.round());
            case Undo undo -> paper.undo(may, undo.round(), now);
            case Agree agree -> paper.agree(may, agree.round(), text(agree.card()), text(agree.label()));
            case Next next -> paper.next(may, number(next.fromStoryId()), next.start() != null, now);
            case SelectStory select -> paper.select(may, number(select.storyId()), number(select.fromStoryId()), now);
            case Skip skip -> paper.putAway(may, number(skip.storyId()), "SKIP", now);
            case Park park -> paper.putAway(may, number(park.storyId()), "PARK " + text(park.note()), now);
            case AddStory add -> paper.add(may, List.of(number(add.id())));
            case AddStories add ->
                paper.add(
                        may,
                        add.stories().stream().map(story -> number(story.id())).toList());
            case EditStory edit -> paper.edit(may, number(edit.storyId()), edit.title());
            case MoveStory move -> paper.move(may, number(move.storyId()), move.to());
            case RemoveStory remove -> paper.remove(may, number(remove.storyId()));
            case Vote vote -> paper.put(may, who, vote.round(), vote.clientSeq(), vote.card());
            case Retract retract -> paper.put(may, who, retract.round(), retract.clientSeq(), "");
            case Reveal reveal -> paper.reveal(may, reveal.round(), reveal.immediate() != null, present, now);
            case Revote revote -> paper.again(may, revote.round(), true, now);
            case Reset reset -> paper.again(may, reset.round(), false, now);
            case CancelReveal cancel -> paper.clock.cancel(may, cancel.round());
            case Timer timer -> paper.clock.timer(may, timer.round(), now + timer.seconds(), now);
            case AddTime add ->
                paper.clock.addTime(may, add.round(), add.endsAt().getEpochSecond(), add.seconds(), now);
            case StopTimer stop -> paper.clock.stopTimer(may, stop.round());
            case SetOptions options ->
                paper.clock.options(
                        may,
                        options.options().autoReveal(),
                        options.options().revealCountdown().name(),
                        options.options().timerSeconds(),
                        options.options().timerAutoReveal(),
                        options.options().afterReveal() == Options.AfterReveal.ALLOW_MARKED,
                        options.options().prevote());
            case OpenPrevote open -> may ? paper.prevote.open(open.closesAt().getEpochSecond(), now) : "UNAUTHORIZED";
            case ClosePrevote _ -> may ? paper.prevote.closeNow(now, present) : "UNAUTHORIZED";
            case AgreeProposed agree ->
                may
                        ? paper.prevote.nod(agree.storyIds().stream()
                                .map(Simulation::number)
                                .toList())
                        : "UNAUTHORIZED";
            case SetDeck _ -> throw new IllegalArgumentException("no other deck on paper");
        };
    }

    private String byRules(PokerCommand command, char who, boolean may) {
        var turn = play.turn(id(who), may, may, crowd, Instant.ofEpochSecond(now), command);
        return switch (play.play(command, turn).decision()) {
            case Accepted<PokerEvent> _ -> "done";
            case Repeated<PokerEvent> _ -> "repeated";
            case Refused<PokerEvent>(var refusal) -> refusal.problem().name();
        };
    }

    static long seconds(@Nullable Instant time) {
        return time == null ? 0 : time.getEpochSecond();
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static UUID id(char who) {
        return new UUID(0x7000, who);
    }

    static char letter(UUID id) {
        return (char) id.getLeastSignificantBits();
    }
}
