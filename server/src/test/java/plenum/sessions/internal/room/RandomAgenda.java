package plenum.sessions.internal.room;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.Poker;

/** What hosts might do with an agenda next, drawn from the seed of their room. */
record RandomAgenda(SplittableRandom random, Poker game) {

    AgendaCommand next(String wish, NaiveRoom room) {
        return switch (wish) {
            case "PLAN" -> chance(15) ? insert() : plan(chance(60) ? null : entry(room));
            case "CHANGE" -> chance(20) ? act(room) : change(room);
            case "DROP" -> new AgendaCommand.Remove(entry(room));
            case "ORDER" -> new AgendaCommand.Order(List.of(entry(room), entry(room)));
            case "PUBLISH" -> new AgendaCommand.Publish(entry(room));
            case "BEGIN" -> new AgendaCommand.Start(entry(room), chance(50));
            case "CLOSE" -> new AgendaCommand.Close(room.shown != null && chance(80) ? room.shown.id : entry(room));
            default ->
                new AgendaCommand.Reopen(room.shown != null && chance(60) ? room.shown.id : entry(room), chance(50));
        };
    }

    private AgendaCommand plan(@Nullable UUID after) {
        return new AgendaCommand.Add(new UUID(3, random.nextInt(1_000)), setting(), words(), after);
    }

    private AgendaCommand act(NaiveRoom room) {
        var id = new UUID(5, random.nextInt(300));
        var text = "Do it " + random.nextInt(3);
        return chance(70)
                ? new AgendaCommand.Agree(
                        entry(room), new Action(id, text, null, null, Action.Status.OPEN, ARoom.START))
                : new AgendaCommand.Amend(entry(room), id, chance(80) ? text : null, null, null, null);
    }

    private AgendaCommand insert() {
        return new AgendaCommand.Insert(
                Stream.generate(this::line).limit(1 + random.nextInt(3)).toList());
    }

    /** The ids are new, as those of a template always are. */
    private AgendaCommand.Line line() {
        return new AgendaCommand.Line(
                new UUID(4, random.nextLong()), new UUID(5, random.nextInt(3)), setting(), words());
    }

    private AgendaCommand.Words words() {
        return new AgendaCommand.Words(
                "Table " + random.nextInt(3), chance(50) ? null : "All of it", chance(60) ? null : minutes());
    }

    private AgendaCommand change(NaiveRoom room) {
        var one = room.entry(entry(room));
        var change = new AgendaCommand.Change(
                chance(60) ? null : "Table " + random.nextInt(3),
                chance(70) ? null : chance(50) ? "" : "All of it",
                chance(50) ? null : setting(),
                chance(60) ? null : chance(30) ? Duration.ZERO : minutes());
        boolean discards = chance(25);
        return new AgendaCommand.Edit(
                one == null ? new UUID(8, 1) : one.id,
                one == null || chance(15) ? 0 : one.revision,
                discards && change.setting() == null
                        ? new AgendaCommand.Change(change.title(), change.description(), setting(), change.timeout())
                        : change,
                discards,
                new UUID(2, random.nextLong()));
    }

    private AgendaCommand.Setting setting() {
        return ARoom.setting(chance(50) ? "{}" : "{\"a\":1}", game);
    }

    private Duration minutes() {
        return Duration.ofMinutes(1 + random.nextInt(4));
    }

    /** Something on the agenda, seldom something that is not. */
    UUID entry(NaiveRoom room) {
        return room.agenda.isEmpty() || chance(2)
                ? new UUID(8, 1)
                : room.agenda.get(random.nextInt(room.agenda.size())).id;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
