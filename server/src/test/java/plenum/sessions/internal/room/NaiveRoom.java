package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Answer;
import plenum.activities.poker.PokerCommand;

/** A room as its specification tells it, in the plainest way: lists that change, loops, and words for everything. */
final class NaiveRoom {

    /** One person, there or gone. */
    static final class Person {
        final UUID id;
        final String name;
        final Instant joinedAt;
        String role;
        boolean votes;

        @Nullable
        Integer seat;

        boolean gone;
        boolean online = true;

        Person(UUID id, String name, String role, boolean votes, Instant joinedAt) {
            this.id = id;
            this.name = name;
            this.role = role;
            this.votes = votes;
            this.joinedAt = joinedAt;
        }
    }

    private final int seats;
    private final UUID activity;
    private final Duration timeout;
    final List<Person> people = new ArrayList<>();
    final Set<UUID> screens = new HashSet<>();
    final NaiveTable table;
    String status = "active";

    @Nullable
    UUID facilitator;

    Instant lastActivityAt;
    Instant expiresAt;

    @Nullable
    Instant endedAt;

    NaiveRoom(int seats, UUID activity, Duration timeout, List<String> deck, Instant now) {
        this.seats = seats;
        this.activity = activity;
        this.timeout = timeout;
        this.table = new NaiveTable(deck);
        this.lastActivityAt = now;
        this.expiresAt = now.plus(timeout);
    }

    NaiveRoom ledBy(UUID id, String name, int seat) {
        var person = new Person(id, name, "facilitator", true, lastActivityAt);
        person.seat = seat;
        people.add(person);
        facilitator = id;
        return this;
    }

    static List<String> refused(String code) {
        return List.of("refused " + code);
    }

    /** What happens, line by line; nothing if it has happened before. */
    List<String> hears(RoomCommand command, Instant now) {
        if (!status.equals("active")) {
            if (command instanceof RoomCommand.Expire || command instanceof RoomCommand.Wake) {
                return List.of();
            }
            return refused(status.equals("expired") ? "SESSION_EXPIRED" : "SESSION_ENDED");
        }
        return switch (command) {
            case RoomCommand.Join join -> join(join, now);
            case RoomCommand.Return back -> comeBack(back.participant(), now);
            case RoomCommand.Leave leave -> leave(leave.participant(), now);
            case RoomCommand.Notice(var id, var online) -> notice(id, online);
            case RoomCommand.AddDisplay(var id, var display) -> addScreen(id, display);
            case RoomCommand.Play play -> play(play, now);
            case RoomCommand.End(var id) -> end(id, now);
            case RoomCommand.Wake() -> wake(now);
            case RoomCommand.Expire() -> expire(now);
        };
    }

    /** Chance chooses the seat, so the model only says whether it was free, and theirs if they had one before. */
    boolean sits(UUID id, @Nullable Integer seat) {
        var person = find(id);
        if (person == null) {
            return false;
        }
        if (!person.votes) {
            person.seat = null;
            return seat == null;
        }
        if (seat == null || seat < 0 || seat >= seats || taken(seat, person)) {
            return false;
        }
        if (person.seat != null && !taken(person.seat, person) && !person.seat.equals(seat)) {
            return false;
        }
        person.seat = seat;
        return true;
    }

    private boolean taken(Integer seat, Person by) {
        for (var other : people) {
            if (other != by && !other.gone && seat.equals(other.seat)) {
                return true;
            }
        }
        return false;
    }

    Picture picture() {
        var faces = new HashMap<UUID, Picture.Face>();
        for (var one : people) {
            faces.put(
                    one.id,
                    new Picture.Face(one.name, one.role, one.votes, one.seat, one.joinedAt, one.gone, one.online));
        }
        return new Picture(
                status,
                facilitator,
                lastActivityAt,
                expiresAt,
                endedAt,
                Map.copyOf(faces),
                Set.copyOf(screens),
                table.picture(crowd()));
    }

    private List<String> join(RoomCommand.Join join, Instant now) {
        if (join.votes() && here(true) >= seats) {
            return refused("SESSION_FULL");
        }
        if (!join.votes() && here(false) >= 100) {
            return refused("LIMIT_REACHED");
        }
        var role = join.votes() ? "voter" : "spectator";
        people.add(new Person(join.participant(), join.name(), role, join.votes(), now));
        touch(now);
        return List.of("joined " + join.participant());
    }

    private List<String> comeBack(UUID id, Instant now) {
        var person = find(id);
        if (person == null) {
            return refused("UNAUTHENTICATED");
        }
        if (!person.gone) {
            return List.of();
        }
        if (person.votes && here(true) >= seats) {
            person.votes = false;
            if (person.role.equals("voter")) {
                person.role = "spectator";
            }
        }
        person.gone = false;
        person.online = true;
        touch(now);
        return List.of("returned " + id);
    }

    private List<String> leave(UUID id, Instant now) {
        var person = find(id);
        if (person == null || person.gone) {
            return List.of();
        }
        var news = new ArrayList<String>();
        news.add("left " + id);
        person.gone = true;
        person.online = false;
        touch(now);
        if (id.equals(facilitator)) {
            person.role = "co_facilitator";
            var heir = heir();
            facilitator = heir == null ? null : heir.id;
            if (heir != null) {
                heir.role = "facilitator";
            }
            news.add("facilitator " + id + " > " + facilitator);
        }
        if (here(true) + here(false) == 0) {
            status = "expired";
            endedAt = now;
            news.add("expired abandoned");
        }
        return news;
    }

    private @Nullable Person heir() {
        for (var online : List.of(true, false)) {
            for (var role : List.of("co_facilitator", "voter", "spectator")) {
                var heir = people.stream()
                        .filter(one -> !one.gone && one.online == online && one.role.equals(role))
                        .sorted(Comparator.comparing((Person one) -> one.id.toString()))
                        .sorted(Comparator.comparing((Person one) -> one.joinedAt))
                        .findFirst();
                if (heir.isPresent()) {
                    return heir.get();
                }
            }
        }
        return null;
    }

    private List<String> notice(UUID id, boolean online) {
        var person = find(id);
        if (person == null || person.gone || person.online == online) {
            return List.of();
        }
        person.online = online;
        return List.of((online ? "back " : "away ") + id);
    }

    private List<String> addScreen(UUID by, UUID screen) {
        if (!controls(find(by))) {
            return refused("UNAUTHORIZED");
        }
        if (screens.size() == 20) {
            return refused("LIMIT_REACHED");
        }
        screens.add(screen);
        return List.of("screen " + screen);
    }

    private List<String> play(RoomCommand.Play play, Instant now) {
        var person = find(play.participant());
        if (!play.activity().equals(activity)) {
            return refused("ACTIVITY_NOT_FOUND");
        }
        if (person == null || person.gone) {
            return refused("UNAUTHENTICATED");
        }
        var command = (PokerCommand) play.command();
        if (command instanceof Answer && !person.votes) {
            return refused("NOT_A_VOTER");
        }
        if (!(command instanceof Answer) && !controls(person)) {
            return refused("UNAUTHORIZED");
        }
        var id = person.id;
        var news = switch (command) {
            case PokerCommand.Start(var story, var topic) -> table.start(id, story, topic, now);
            case PokerCommand.Agree(var round, var card, var label) -> table.agree(round, card, label);
            case PokerCommand.Next(var from, var start) -> table.next(id, from, start, now);
            case PokerCommand.SelectStory(var story, var from) -> table.select(story, from);
            case PokerCommand.SkipStory(var story) -> table.skip(story);
            case PokerCommand.AddStories(var stories) -> table.queue.add(stories);
            case PokerCommand.EditStory(var story, var ref, var title) -> table.queue.edit(story, ref, title);
            case PokerCommand.MoveStory(var story, var to) -> table.queue.move(story, to);
            case PokerCommand.RemoveStory(var story) -> table.remove(story);
            case PokerCommand.Vote(var round, var seq, var card) -> table.answer(id, round, seq, card, now);
            case PokerCommand.Retract(var round, var seq) -> table.answer(id, round, seq, null, now);
            case PokerCommand.Reveal(var round, var atOnce) ->
                table.reveal(id, round, atOnce != null && atOnce, crowd(), now);
            case PokerCommand.Revote(var round) -> table.again(id, round, false, "revote", now);
            case PokerCommand.Reset(var round) -> table.again(id, round, true, "reset", now);
            case PokerCommand.CancelReveal(var round) -> table.cancel(id, round);
            case PokerCommand.Timer(var round, var seconds) -> table.timer(round, now.plusSeconds(seconds), now);
            case PokerCommand.AddTime(var round, var end, var seconds) -> table.addTime(round, end, seconds, now);
            case PokerCommand.StopTimer(var round) -> table.stopTimer(round);
            case PokerCommand.SetOptions(var auto, var countdown, var seconds, var timer) ->
                table.options(auto, countdown, seconds, timer);
        };
        if (!news.isEmpty() && !news.getFirst().startsWith("refused")) {
            touch(now);
        }
        return news;
    }

    private List<String> wake(Instant now) {
        var news = table.wake(crowd(), now);
        if (!news.isEmpty()) {
            touch(now);
        }
        return news;
    }

    private List<String> end(UUID by, Instant now) {
        if (!by.equals(facilitator)) {
            return refused("UNAUTHORIZED");
        }
        status = "completed";
        endedAt = now;
        return List.of("ended " + by);
    }

    private List<String> expire(Instant now) {
        if (now.isBefore(expiresAt)) {
            return List.of();
        }
        status = "expired";
        endedAt = now;
        return List.of("expired inactivity");
    }

    private void touch(Instant now) {
        lastActivityAt = now;
        expiresAt = now.plus(timeout);
    }

    private int here(boolean votes) {
        int count = 0;
        for (var one : people) {
            if (!one.gone && one.votes == votes) {
                count++;
            }
        }
        return count;
    }

    private Set<UUID> crowd() {
        var crowd = new HashSet<UUID>();
        for (var one : people) {
            if (!one.gone && one.online && one.votes) {
                crowd.add(one.id);
            }
        }
        return crowd;
    }

    private static boolean controls(@Nullable Person person) {
        return person != null
                && !person.gone
                && (person.role.equals("facilitator") || person.role.equals("co_facilitator"));
    }

    @Nullable
    Person find(UUID id) {
        for (var one : people) {
            if (one.id.equals(id)) {
                return one;
            }
        }
        return null;
    }
}
