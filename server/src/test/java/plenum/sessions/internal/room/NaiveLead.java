package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How somebody comes to run a room by a secret, and how one that is over goes on, in the plainest way. */
abstract class NaiveLead extends NaivePeople {

    NaiveLead(Place.Limits limits, Duration timeout, List<String> deck, Instant now) {
        super(limits, timeout, deck, now);
    }

    abstract List<String> leave(UUID id, @Nullable UUID successor, Instant now);

    String returned(Person person, Instant now) {
        if (person.votes && here(true) >= seats) {
            person.votes = false;
            if (person.role.equals("voter")) {
                person.role = "spectator";
            }
        }
        person.gone = false;
        person.reseated = null;
        person.removal = null;
        reach(person, true, now);
        touch(now);
        return "returned " + person.id;
    }

    List<String> claim(RoomCommand.Claim claim, Instant now) {
        if (!claim.code().equals(code)) {
            return refused("UNAUTHORIZED");
        }
        var person = find(claim.participant());
        if (person != null && person.removal != null) {
            return refused("PARTICIPANT_KICKED");
        }
        var news = new ArrayList<String>();
        if (person == null) {
            boolean seat = here(true) < seats;
            var name = claim.arrival().name();
            person = new Person(claim.participant(), name, seat ? "voter" : "spectator", seat, now);
            people.add(person);
            touch(now);
            news.add("joined " + person.id);
        } else if (person.gone) {
            news.add(returned(person, now));
        } else if (!person.online && !isOver()) {
            reach(person, true, now);
            news.add("back " + person.id);
            news.addAll(reseated(person));
        }
        boolean leads = person.id.equals(facilitator) && person.role.equals("facilitator");
        if (graceStarted != null) {
            news.addAll(waited(leads ? "facilitator_returned" : "claim", now, true));
        }
        if (!leads) {
            news.add(led(person, "claim"));
        }
        if (paused != null && !paused.equals("manual")) {
            paused = null;
            news.add("resumed");
        }
        code = claim.next();
        news.add("code " + code);
        return news;
    }

    List<String> reopen(@Nullable Person person, Instant now) {
        if (person == null || !(person.role.equals("facilitator") || person.role.equals("co_facilitator"))) {
            return refused("UNAUTHORIZED");
        }
        if (person.removal != null) {
            return refused("PARTICIPANT_KICKED");
        }
        var leader = facilitator == null ? null : find(facilitator);
        boolean led = leader != null && !leader.gone && leader.online && leader.role.equals("facilitator");
        var news = new ArrayList<String>();
        if (person.gone) {
            news.add(returned(person, now));
        }
        status = "active";
        endedAt = null;
        agenda.forEach(one -> one.goOn(now));
        news.add("reopened " + person.id);
        if (!led) {
            news.add(led(person, "takeover"));
        }
        agenda.stream().filter(NaiveActivity::isActive).forEach(one -> news.addAll(one.table.leave(now)));
        touch(now);
        return news;
    }

    List<String> withdraw(@Nullable Person person, Instant now) {
        if (person == null) {
            return refused("UNAUTHENTICATED");
        }
        if (person.gone && person.name.equals("Anonymous")) {
            return List.of();
        }
        var news = new ArrayList<String>();
        if (!isOver()) {
            news.addAll(leave(person.id, null, now));
        }
        if (person.role.equals("facilitator")) {
            person.role = "co_facilitator";
        }
        person.name = "Anonymous";
        person.removal = null;
        person.hidden = false;
        person.reseated = null;
        person.nudged = null;
        person.gone = true;
        person.online = false;
        news.add("withdrew " + person.id);
        return news;
    }

    List<String> erase(RoomCommand.Erase erase, Instant now) {
        var person = find(erase.participant());
        if (person == null || !person.role.equals("facilitator")) {
            return refused("UNAUTHORIZED");
        }
        if (!erase.confirmName().equals(options().name())) {
            return refused("VALIDATION_ERROR");
        }
        if (isOver()) {
            return List.of();
        }
        return ended(person.id, now);
    }
}
