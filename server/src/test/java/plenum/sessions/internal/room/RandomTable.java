package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.Options;
import plenum.activities.poker.PokerCommand;
import plenum.activities.poker.SomeOptions;

/** What people might do with the cards of a table next, drawn from the seed of their room. */
record RandomTable(SplittableRandom random, RandomStories stories) {

    PokerCommand vote(NaiveRoom room, UUID who) {
        int round = round(room);
        long seq = seq(room, who, round);
        var former = room.table.lastCard(who, round);
        var card = former != null && chance(50) ? former : card(room.table);
        return new PokerCommand.Vote(round, seq, chance(5) ? card.toUpperCase(Locale.ROOT) : card);
    }

    PokerCommand retract(NaiveRoom room, UUID who) {
        int round = round(room);
        return new PokerCommand.Retract(round, seq(room, who, round));
    }

    PokerCommand agree(NaiveRoom room) {
        return chance(70)
                ? new PokerCommand.Agree(round(room), card(room.table), null)
                : new PokerCommand.Agree(round(room), null, "7.5");
    }

    PokerCommand undo(NaiveRoom room) {
        return new PokerCommand.Undo(Math.max(1, round(room) - former(room)));
    }

    PokerCommand next(NaiveRoom room) {
        return new PokerCommand.Next(from(room), chance(50) ? true : null);
    }

    PokerCommand select(NaiveRoom room) {
        return new PokerCommand.SelectStory(stories.story(), from(room));
    }

    PokerCommand timer(NaiveRoom room) {
        return new PokerCommand.Timer(round(room), 10 + random.nextInt(3) * 1000);
    }

    PokerCommand addTime(NaiveRoom room, Instant now) {
        var end = room.table.end();
        return new PokerCommand.AddTime(round(room), end == null || chance(10) ? now : end, 1 + random.nextInt(3500));
    }

    PokerCommand options() {
        var countdowns = Options.Countdown.values();
        return SomeOptions.options(
                chance(30) ? null : random.nextBoolean(),
                chance(30) ? null : countdowns[random.nextInt(countdowns.length)],
                chance(50) ? null : 1 + random.nextInt(10),
                chance(50) ? null : random.nextInt(2) * 20);
    }

    /** Mostly for some minutes; now and then for no time, or for too long. */
    PokerCommand ahead(Instant now) {
        int seconds = chance(5) ? 15 * 24 * 3600 : chance(5) ? 0 : 1 + random.nextInt(2_000);
        return new PokerCommand.OpenPrevote(now.plusSeconds(seconds));
    }

    /** Mostly what waits for it. */
    PokerCommand nod(NaiveRoom room) {
        var waiting = room.table.queue.stories.stream()
                .filter(one -> one.ahead > 0)
                .map(one -> one.id)
                .toList();
        return new PokerCommand.AgreeProposed(
                waiting.isEmpty() || chance(20)
                        ? List.of(stories.story())
                        : List.of(waiting.get(random.nextInt(waiting.size())), waiting.getFirst()));
    }

    /** Mostly the round on the table, or one of those that are open; else one that is over, or not yet. */
    int round(NaiveRoom room) {
        var sheets = List.copyOf(room.table.ahead.sheets.keySet());
        if (!sheets.isEmpty() && chance(85)) {
            return sheets.get(random.nextInt(sheets.size()));
        }
        int current = Math.max(1, room.table.round());
        if (chance(85)) {
            return current;
        }
        return chance(50) ? Math.max(1, current - 1) : random.nextInt(1, current + 2);
    }

    /** A result is taken back by its own number, a reset by the number before. */
    private int former(NaiveRoom room) {
        return chance(20) ? random.nextInt(2) : room.table.isOpen() ? 1 : 0;
    }

    private @Nullable UUID from(NaiveRoom room) {
        return chance(90) ? room.table.chosen : stories.story();
    }

    /** Before people meet often one of two, so that they agree now and then. */
    private String card(NaiveTable table) {
        var deck = table.deck();
        if (table.ahead.goesOn() && chance(60)) {
            return deck.get(random.nextInt(2));
        }
        return chance(5) ? "no such card" : deck.get(random.nextInt(deck.size()));
    }

    /** Mostly the next number, sometimes with a gap, the last again, or one that is late. */
    private long seq(NaiveRoom room, UUID who, int round) {
        long last = room.table.lastSeq(who, round);
        if (last == 0 || chance(65)) {
            return last + 1 + (chance(10) ? random.nextInt(5) : 0);
        }
        return chance(70) ? last : random.nextLong(1, last + 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
