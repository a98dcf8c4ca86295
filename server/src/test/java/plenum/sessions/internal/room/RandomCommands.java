package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import plenum.activities.poker.Poker;
import plenum.activities.poker.PokerCommand;
import plenum.sessions.SettingsWish;

/**
 * What people might do next, drawn from a seed. Every seed has a temper of its own: some rooms never reveal, in some
 * everybody comes and goes. The model is asked only for what people know, such as who is here and which round it is.
 */
final class RandomCommands {

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private enum Wish {
        JOIN(10),
        WATCH(6),
        RETURN(6),
        LEAVE(6),
        NOTICE(12),
        OBSERVE(8),
        SCREEN(4),
        START(10),
        VOTE(50),
        RETRACT(6),
        REVEAL(14),
        REVOTE(5),
        RESET(4),
        PAUSE(2),
        RESUME(4),
        TAKE_OVER(3),
        TRANSFER(3),
        EXTEND(3),
        CLAIM(3),
        CODE(2),
        REOPEN(1),
        WITHDRAW(2),
        RENAME(3),
        NUDGE(8),
        ERASE(1),
        SETTLE(3),
        ROLE(6),
        SELF(4),
        KICK(3),
        PARDON(10),
        ALARM(16),
        CANCEL(3),
        TIMER(6),
        ADD_TIME(6),
        STOP_TIMER(8),
        OPTIONS(8),
        AGREE(26),
        NEXT(4),
        SELECT(3),
        SKIP(4),
        PARK(4),
        UNDO(12),
        RESTORE(20),
        AHEAD(24),
        MEET(2),
        NOD(4),
        ADD(7),
        EDIT(5),
        MOVE(6),
        REMOVE(4),
        PLAN(3),
        CHANGE(6),
        DROP(2),
        ORDER(2),
        PUBLISH(2),
        BEGIN(6),
        CLOSE(3),
        UNCLOSE(12),
        OPEN(3),
        END(1),
        WAKE(6);

        private final int weight;

        Wish(int weight) {
            this.weight = weight;
        }
    }

    private final SplittableRandom random;
    private final RandomAgenda agendas;
    private final RandomStories stories;
    private final RandomTable cards;
    private UUID activity;
    private final List<Wish> wishes = new ArrayList<>();
    private Instant now;

    RandomCommands(long seed, UUID activity, Instant start, Poker game) {
        this.random = new SplittableRandom(seed);
        this.agendas = new RandomAgenda(random, game);
        this.stories = new RandomStories(random);
        this.cards = new RandomTable(random, stories);
        this.activity = activity;
        this.now = start;
        for (var wish : Wish.values()) {
            int fondness = chance(10) ? 0 : 1 + random.nextInt(3);
            wishes.addAll(Collections.nCopies(wish.weight * fondness, wish));
        }
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** When the last command comes: mostly a moment later, sometimes at once, sometimes the clock has been moved. */
    Instant now() {
        return now;
    }

    RoomCommand next(NaiveRoom room) {
        pass();
        activity = room.shown != null && chance(92) ? room.shown.id : agendas.entry(room);
        if (room.table.isCounting() && chance(25)) {
            return play(leader(room), new PokerCommand.CancelReveal(room.table.round()));
        }
        if (room.isOver() && chance(20)) {
            return chance(70) ? new RoomCommand.Reopen(somebody(room, 50), random.nextInt()) : claim(room);
        }
        var wish = wishes.get(random.nextInt(wishes.size()));
        return switch (wish) {
            case JOIN -> join(true);
            case WATCH -> join(false);
            case RETURN -> new RoomCommand.Return(somebody(room, 80), random.nextInt());
            case LEAVE -> new RoomCommand.Leave(somebody(room, 10), chance(70) ? null : somebody(room, 10));
            case NOTICE -> notice(room);
            case OBSERVE -> observe(room);
            case SCREEN -> screen(room);
            case START ->
                play(
                        leader(room),
                        new PokerCommand.Start(chance(50) ? null : stories.known(room.table.queue), stories.topic()));
            case VOTE -> {
                var who = voter(room);
                yield play(who, cards.vote(room, who));
            }
            case RETRACT -> {
                var who = voter(room);
                yield play(who, cards.retract(room, who));
            }
            case AHEAD -> play(leader(room), room.table.queue.stories.isEmpty() ? stories.more() : cards.ahead(now));
            case MEET -> play(leader(room), new PokerCommand.ClosePrevote());
            case NOD -> play(leader(room), cards.nod(room));
            case REVEAL -> play(leader(room), new PokerCommand.Reveal(cards.round(room), chance(25) ? true : null));
            case REVOTE -> play(leader(room), new PokerCommand.Revote(cards.round(room)));
            case RESET -> play(leader(room), new PokerCommand.Reset(cards.round(room)));
            case PAUSE -> new RoomCommand.Pause(leader(room));
            case RESUME -> new RoomCommand.Resume(leader(room));
            case TAKE_OVER -> new RoomCommand.TakeOver(somebody(room, 5));
            case TRANSFER -> new RoomCommand.Transfer(leader(room), somebody(room, 10));
            case CLAIM -> claim(room);
            case CODE -> new RoomCommand.MakeCode(leader(room), "code " + random.nextInt());
            case REOPEN -> new RoomCommand.Reopen(leader(room), random.nextInt());
            case WITHDRAW -> new RoomCommand.Withdraw(somebody(room, 30));
            case RENAME ->
                new RoomCommand.Rename(
                        leader(room),
                        somebody(room, 10),
                        chance(50) ? null : "P" + random.nextInt(1000),
                        chance(60) ? null : chance(50));
            case NUDGE -> new RoomCommand.Nudge(leader(room), chance(50) ? null : somebody(room, 10));
            case ERASE ->
                new RoomCommand.Erase(leader(room), chance(50) ? room.options().name() : "Another");
            case EXTEND -> new RoomCommand.Extend(somebody(room, 10));
            case SETTLE ->
                new RoomCommand.Settle(leader(room), chance(80) ? null : "Table " + random.nextInt(3), wish());
            case ROLE ->
                new RoomCommand.ChangeRole(
                        leader(room),
                        somebody(room, 10),
                        Role.values()[chance(2) ? 0 : 1 + random.nextInt(3)],
                        random.nextInt());
            case SELF ->
                new RoomCommand.ChangeSelf(
                        somebody(room, 5),
                        chance(50) ? null : "P" + random.nextInt(1000),
                        null,
                        chance(30) ? null : chance(60),
                        chance(80) ? null : chance(50),
                        random.nextInt());
            case KICK -> new RoomCommand.Kick(leader(room), somebody(room, 10), new Removal(chance(50), null));
            case PARDON -> new RoomCommand.Pardon(leader(room), somebody(room, 95));
            case ALARM -> alarm(room);
            case CANCEL -> play(leader(room), new PokerCommand.CancelReveal(cards.round(room)));
            case TIMER -> play(leader(room), cards.timer(room));
            case ADD_TIME -> play(leader(room), cards.addTime(room, now));
            case STOP_TIMER -> play(leader(room), new PokerCommand.StopTimer(cards.round(room)));
            case OPTIONS -> play(leader(room), cards.options());
            case AGREE -> play(leader(room), cards.agree(room));
            case NEXT -> play(leader(room), cards.next(room));
            case SELECT -> play(leader(room), cards.select(room));
            case SKIP -> play(leader(room), new PokerCommand.Skip(stories.story()));
            case PARK -> play(leader(room), stories.park());
            case UNDO -> play(leader(room), cards.undo(room));
            case RESTORE -> play(leader(room), stories.backTo(room.table));
            case ADD -> play(leader(room), stories.more());
            case EDIT -> play(leader(room), stories.edit());
            case MOVE -> play(leader(room), stories.move());
            case REMOVE -> play(leader(room), new PokerCommand.RemoveStory(stories.story()));
            case PLAN, CHANGE, DROP, ORDER, PUBLISH, BEGIN, CLOSE, UNCLOSE ->
                new RoomCommand.Plan(leader(room), agendas.next(wish.name(), room));
            case OPEN -> new RoomCommand.Begin(leader(room));
            case END -> new RoomCommand.End(leader(room));
            case WAKE -> wake(room);
        };
    }

    RoomCommand join(boolean votes) {
        var id = new UUID(random.nextLong() >>> 1, random.nextLong() >>> 1);
        return new RoomCommand.Join(id, "P" + random.nextInt(1000), "cat", votes, random.nextInt());
    }

    /** Mostly by the code that works; by somebody known, or from another device. */
    private RoomCommand claim(NaiveRoom room) {
        var code = room.code != null && chance(75) ? room.code : "an old code";
        var id = chance(40) ? new UUID(random.nextLong() >>> 1, random.nextLong() >>> 1) : somebody(room, 20);
        var arrival = new RoomCommand.Arrival("P" + random.nextInt(1000), "cat", random.nextInt());
        return new RoomCommand.Claim(id, arrival, code, "code " + random.nextInt());
    }

    private void pass() {
        int fate = random.nextInt(1000);
        if (fate < 700) {
            now = now.plusMillis(random.nextInt(3000));
        } else if (fate > 997) {
            now = now.plus(fate == 998 ? TWO_HOURS : TEN_MINUTES.negated());
        }
    }

    private RoomCommand screen(NaiveRoom room) {
        return chance(70) || room.screens.isEmpty()
                ? new RoomCommand.AddDisplay(leader(room), new UUID(7, random.nextLong()), new Display("", chance(40)))
                : new RoomCommand.RemoveDisplay(leader(room), aScreen(room));
    }

    private UUID aScreen(NaiveRoom room) {
        var all = room.screens.stream().sorted().toList();
        return all.get(random.nextInt(all.size()));
    }

    private RoomCommand notice(NaiveRoom room) {
        var who = chance(30) && room.facilitator != null ? room.facilitator : somebody(room, 10);
        return new RoomCommand.Notice(who, chance(60));
    }

    /** Some who look, some who do not, and now and then what cannot be said in this way. */
    private RoomCommand observe(NaiveRoom room) {
        var seen = new HashMap<UUID, Connection.State>();
        for (int n = between(0, 3); n > 0; n--) {
            seen.put(somebody(room, 10), Connection.State.values()[chance(5) ? 2 : random.nextInt(2)]);
        }
        return new RoomCommand.Observe(seen);
    }

    private SettingsWish wish() {
        return new SettingsWish(
                chance(80) ? null : SettingsWish.Visibility.values()[chance(5) ? 2 : random.nextInt(2)],
                chance(40) ? null : chance(9),
                chance(40) ? null : chance(94),
                chance(40) ? null : chance(9),
                chance(40) ? null : chance(90),
                chance(80) ? null : random.nextInt(1, 18),
                chance(90) ? null : random.nextInt(0, 130),
                chance(40) ? null : SettingsWish.Loss.values()[random.nextInt(3)],
                chance(40) ? null : SettingsWish.Controls.values()[random.nextInt(2)],
                chance(80) ? null : List.of("en", "de", "de-CH", "x").get(random.nextInt(4)),
                null);
    }

    /** Often at a moment that matters, or just before it. */
    private RoomCommand wake(NaiveRoom room) {
        var moments = room.moments();
        int fate = random.nextInt(100);
        if (fate < 45) {
            now = moments.getFirst();
        } else if (fate < 60) {
            now = moments.getFirst().minusMillis(1);
        } else if (fate < 70) {
            now = moments.getLast();
        } else if (fate < 85) {
            now = moments.getLast().minusMillis(1);
        }
        return new RoomCommand.Wake();
    }

    /** Often when a timer or a countdown at the table ends, or just before. */
    private RoomCommand alarm(NaiveRoom room) {
        var end = room.table.end();
        if (end != null && chance(30)) {
            now = end.minusMillis(random.nextInt(2));
        }
        return new RoomCommand.Wake();
    }

    private RoomCommand play(UUID who, PokerCommand command) {
        return new RoomCommand.Play(who, activity, command, null);
    }

    private UUID leader(NaiveRoom room) {
        if (!room.screens.isEmpty() && chance(5)) {
            return aScreen(room);
        }
        return chance(80) && room.facilitator != null ? room.facilitator : somebody(room, 10);
    }

    private UUID voter(NaiveRoom room) {
        var voters = room.people.stream().filter(one -> one.votes && !one.gone).toList();
        return voters.isEmpty() || chance(10) ? somebody(room, 30) : voters.get(random.nextInt(voters.size())).id;
    }

    /** Somebody who is here, or, by the given chance in percent, who has left; seldom somebody nobody knows. */
    private UUID somebody(NaiveRoom room, int gone) {
        if (chance(2)) {
            return new UUID(6, random.nextInt(3));
        }
        boolean wanted = chance(gone);
        var choice = room.people.stream().filter(one -> one.gone == wanted).toList();
        var from = choice.isEmpty() ? room.people : choice;
        return from.get(random.nextInt(from.size())).id;
    }
}
