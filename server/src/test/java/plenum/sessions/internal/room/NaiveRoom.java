package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Answer;
import plenum.activities.poker.PokerCommand;

/** A room as its specification tells it, in the plainest way: lists that change, loops, and words for everything. */
final class NaiveRoom extends NaivePlay {

    NaiveRoom(Place.Limits limits, UUID activity, Duration timeout, List<String> deck, Instant now) {
        super(limits, timeout, deck, now);
        var first = new NaiveActivity(activity, "Planning", new NaiveTable(deck), "{}");
        first.begin(null);
        agenda.add(first);
        show(first);
    }

    private Instant pausedSince = Instant.MIN;

    NaiveRoom ledBy(UUID id, String name, int seat) {
        var person = new Person(id, name, "facilitator", true, lastActivityAt);
        person.seat = seat;
        people.add(person);
        facilitator = id;
        return this;
    }

    /** What happens, line by line; nothing if it has happened before. While the session is paused, the table's timers stand still. */
    List<String> hears(RoomCommand command, Instant now) {
        boolean wasPaused = paused != null;
        var goingOn = agenda.stream().filter(NaiveActivity::isActive).toList();
        var news = hearsAndDoes(command, now);
        boolean wentOn = news.contains("resumed");
        if (wentOn && now.isAfter(pausedSince)) {
            var stoodStill = Duration.between(pausedSince, now);
            goingOn.forEach(one -> one.delay(stoodStill));
        }
        if (paused != null && (wentOn || !wasPaused)) {
            pausedSince = now;
        }
        return news;
    }

    private List<String> hearsAndDoes(RoomCommand command, Instant now) {
        boolean nobodyIsWaitedFor = ahead() != null;
        if (command instanceof RoomCommand.Wake) {
            return isOver() ? List.of() : met(nobodyIsWaitedFor, hear(now), now);
        }
        if (isOver()) {
            return afterwards(command, now);
        }
        if (graceStarted == null && !now.isBefore(expiresAt)) {
            return refused("SESSION_EXPIRED");
        }
        boolean near = expiring;
        int freeBefore = seats - here(true);
        var news = among(command, now);
        if (freeBefore > 1 && seats - here(true) == 1) {
            news = new ArrayList<>(news);
            news.add("nearly full " + (seats - 1) + " of " + seats);
        }
        news = met(nobodyIsWaitedFor, news, now);
        boolean somethingDone = news.stream()
                .anyMatch(
                        line -> line.matches(
                                "(session"
                                        + " begun|joined|returned|left|kicked|started|voted|changed|retracted|revealed|completed|agreed|counting"
                                        + "|prepared|dropped|ordered|published|begun|closed|reopened|cancelled|timer|timeless|options|added|edited|moved|removed|skipped|parked|restored|selected|ahead|met)\\b.*"));
        if (near && somethingDone) {
            news = new ArrayList<>(news);
            news.add("extended");
            touch(now);
        }
        return news;
    }

    private List<String> among(RoomCommand command, Instant now) {
        return switch (command) {
            case RoomCommand.Join join -> join(join, now);
            case RoomCommand.Return back -> comeBack(back.participant(), now);
            case RoomCommand.Leave(var id, var successor) -> leave(id, successor, now);
            case RoomCommand.Notice(var id, var online) -> notice(id, online, now);
            case RoomCommand.Observe(var seen) -> observe(seen, now);
            case RoomCommand.AddDisplay(var id, var screen, var display) -> addScreen(id, screen, display.control());
            case RoomCommand.RemoveDisplay(var id, var screen) -> removeScreen(id, screen);
            case RoomCommand.Play play -> play(play, now);
            case RoomCommand.Plan plan -> plan(plan, now);
            case RoomCommand.Begin(var id) -> beginSession(id, now);
            case RoomCommand.Pause(var id) -> {
                if (!runs(id)) {
                    yield refused("UNAUTHORIZED");
                }
                if (paused != null || status.equals("draft")) {
                    yield refused("WRONG_PHASE");
                }
                paused = "manual";
                yield List.of("paused manual");
            }
            case RoomCommand.Resume(var id) -> {
                if (!runs(id)) {
                    yield refused("UNAUTHORIZED");
                }
                if (!"manual".equals(paused)) {
                    yield refused("WRONG_PHASE");
                }
                paused = null;
                yield List.of("resumed");
            }
            case RoomCommand.TakeOver(var id) -> takeOver(find(id), now);
            case RoomCommand.Transfer(var id, var to) -> transfer(id, to);
            case RoomCommand.Claim claim -> claim(claim, now);
            case RoomCommand.MakeCode(var id, var made) -> {
                var person = find(id);
                if (person == null || person.gone || !person.role.equals("facilitator")) {
                    yield refused("UNAUTHORIZED");
                }
                code = made;
                yield List.of("code " + made);
            }
            case RoomCommand.Reopen(var id, var _) -> refused(controls(find(id)) ? "WRONG_PHASE" : "UNAUTHORIZED");
            case RoomCommand.Withdraw(var id) -> withdraw(find(id), now);
            case RoomCommand.Erase erase -> erase(erase, now);
            case RoomCommand.Rename rename -> rename(rename);
            case RoomCommand.Nudge(var id, var target) -> nudge(find(id), target, now);
            case RoomCommand.Extend(var id) -> {
                var person = find(id);
                if (person == null || person.gone || person.role.equals("spectator")) {
                    yield refused("UNAUTHORIZED");
                }
                touch(now);
                yield List.of("extended");
            }
            case RoomCommand.Settle(var id, var called, var wish) -> settle(find(id), called, wish);
            case RoomCommand.ChangeRole(var id, var to, var role, var _) -> changeRole(find(id), find(to), role);
            case RoomCommand.ChangeSelf change -> changeSelf(change);
            case RoomCommand.Kick(var id, var to, var how) -> kick(find(id), find(to), how, now);
            case RoomCommand.Pardon(var id, var to) -> pardon(find(id), find(to));
            case RoomCommand.End(var id) -> end(id, now);
            case RoomCommand.Wake() -> List.of();
        };
    }

    Picture picture() {
        var faces = new HashMap<UUID, Picture.Face>();
        for (var one : people) {
            faces.put(
                    one.id,
                    new Picture.Face(
                            one.name,
                            one.role,
                            one.votes,
                            one.seat,
                            one.joinedAt,
                            one.gone,
                            word(one),
                            one.turned,
                            one.removal,
                            one.hidden,
                            one.reseated,
                            one.nudged));
        }
        return new Picture(
                status,
                facilitator,
                code,
                lastActivityAt,
                expiresAt,
                endedAt,
                paused,
                graceStarted == null ? null : graceStarted.plus(GRACE),
                warned,
                expiring,
                options(),
                Map.copyOf(faces),
                Set.copyOf(screens),
                phase(),
                agenda.stream().map(one -> one.picture(one == shown)).toList(),
                shown == null ? null : table.picture(crowd()));
    }

    private List<String> join(RoomCommand.Join join, Instant now) {
        if (locked || (!lateJoin && !status.equals("draft")) || (!join.votes() && !watchers)) {
            return refused("SESSION_LOCKED");
        }
        if (signIn) {
            return refused("SIGN_IN_REQUIRED");
        }
        if (here(true) + here(false) >= most) {
            return refused("SESSION_FULL");
        }
        var freed = join.votes() ? freed(now) : null;
        if (join.votes() && freed == null && here(true) >= seats) {
            return refused("SESSION_FULL");
        }
        if (!join.votes() && here(false) >= 100) {
            return refused("SESSION_FULL");
        }
        var role = join.votes() ? "voter" : "spectator";
        var person = new Person(join.participant(), join.name(), role, join.votes(), now);
        people.add(person);
        touch(now);
        var news = new ArrayList<String>();
        if (freed != null) {
            news.add(loses(freed));
        }
        news.add("joined " + join.participant());
        news.addAll(arrived(person, now));
        return news;
    }

    private List<String> comeBack(UUID id, Instant now) {
        var person = find(id);
        if (person == null) {
            return refused("UNAUTHENTICATED");
        }
        if (person.removal != null) {
            return refused("PARTICIPANT_KICKED");
        }
        if (!person.gone) {
            return List.of();
        }
        var freed = person.votes ? freed(now) : null;
        var news = new ArrayList<String>();
        if (freed != null) {
            news.add(loses(freed));
        }
        news.add(returned(person, now));
        news.addAll(arrived(person, now));
        return news;
    }

    private List<String> afterwards(RoomCommand command, Instant now) {
        return switch (command) {
            case RoomCommand.Claim claim -> claim(claim, now);
            case RoomCommand.Reopen(var id, var _) -> reopen(find(id), now);
            case RoomCommand.Withdraw(var id) -> withdraw(find(id), now);
            case RoomCommand.Erase erase -> erase(erase, now);
            default -> refused(status.equals("expired") ? "SESSION_EXPIRED" : "SESSION_ENDED");
        };
    }

    @Override
    List<String> leave(UUID id, @Nullable UUID successor, Instant now) {
        var person = find(id);
        if (person == null || person.gone) {
            return List.of();
        }
        var news = new ArrayList<String>();
        boolean led = id.equals(facilitator);
        var named = successor == null ? null : find(successor);
        if (led) {
            if (successor != null && (named == null || named == person || named.gone || !named.online)) {
                return refused("TRANSFER_TARGET_INVALID");
            }
            if (!person.online) {
                news.addAll(notice(id, true, now));
            }
        }
        news.add("left " + id);
        person.gone = true;
        person.online = false;
        touch(now);
        if (led) {
            person.role = "co_facilitator";
        }
        if (here(true) + here(false) == 0 && ahead() == null) {
            over("expired", now);
            news.add("expired abandoned");
        } else if (led) {
            var heir = named != null ? named : heir();
            news.add(led(heir, "left"));
            if (heir == null && ahead() == null) {
                paused = "no_facilitator";
                news.add("paused no_facilitator");
            }
        }
        return news;
    }

    private List<String> notice(UUID id, boolean online, Instant now) {
        var person = find(id);
        if (person == null || person.gone || person.online == online) {
            return List.of();
        }
        reach(person, online, now);
        if (online) {
            var news = new ArrayList<>(List.of("back " + id));
            news.addAll(reseated(person));
            news.addAll(arrived(person, now));
            return news;
        }
        if (!id.equals(facilitator) || paused != null || status.equals("draft") || ahead() != null) {
            return List.of("away " + id);
        }
        return and("away " + id, lost(id, now));
    }

    private List<String> removeScreen(UUID by, UUID screen) {
        if (!controls(find(by))) {
            return refused("UNAUTHORIZED");
        }
        remotes.remove(screen);
        return screens.remove(screen) ? List.of("dark " + screen) : List.of();
    }

    private List<String> addScreen(UUID by, UUID screen, boolean remote) {
        if (!controls(find(by))) {
            return refused("UNAUTHORIZED");
        }
        if (screens.size() == 20) {
            return refused("LIMIT_REACHED");
        }
        screens.add(screen);
        if (remote) {
            remotes.add(screen);
        }
        return List.of("screen " + screen);
    }

    private List<String> play(RoomCommand.Play play, Instant now) {
        var person = find(play.participant());
        var one = entry(play.activity());
        if (one == null) {
            return refused("ACTIVITY_NOT_FOUND");
        }
        boolean isScreen = screens.contains(play.participant());
        if (!isScreen && (person == null || person.gone)) {
            return refused("UNAUTHENTICATED");
        }
        if (paused != null) {
            return refused(graceStarted == null ? "SESSION_PAUSED" : "GRACE_PERIOD_ERROR");
        }
        var command = (PokerCommand) play.command();
        if (command instanceof Answer && (one.status.equals("draft") || one.status.equals("published"))) {
            return refused("ACTIVITY_NOT_ACTIVE");
        }
        if (command instanceof Answer && (isScreen || !person.votes)) {
            return refused("NOT_A_VOTER");
        }
        if (!(command instanceof Answer) && !runs(play.participant())) {
            return refused("UNAUTHORIZED");
        }
        var before = one.table.copy();
        var news = admit(one, before, command, at(one.table, command, play.participant(), now), now);
        if (news.isEmpty() || news.getFirst().startsWith("refused")) {
            one.table = before;
            show(shown);
        } else {
            touch(now);
        }
        return news;
    }

    /** The clock of the session first; what the table does by itself rests while the session is paused. */
    private List<String> hear(Instant now) {
        boolean resting = paused != null;
        var own = wake(now);
        if (!own.isEmpty() || resting) {
            return own;
        }
        var news = tick(crowd(), away(), now);
        if (!news.isEmpty()) {
            touch(now);
        }
        return news;
    }

    private List<String> end(UUID by, Instant now) {
        var person = find(by);
        if (person == null || person.gone || !by.equals(facilitator)) {
            return refused("UNAUTHORIZED");
        }
        return ended(by, now);
    }
}
