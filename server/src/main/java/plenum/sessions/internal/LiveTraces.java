package plenum.sessions.internal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.activities.Anonymity;
import plenum.sessions.Traces;
import plenum.sessions.internal.room.Agenda;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.RoomCommand;
import plenum.shared.Audited;
import plenum.shared.Caller;
import plenum.shared.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Shows people what is kept of them, and forgets it when they ask. */
@Component
class LiveTraces implements Traces {

    private final Rooms rooms;
    private final Reception reception;
    private final TraceStore store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final JsonMapper json;

    LiveTraces(
            Rooms rooms,
            Reception reception,
            TraceStore store,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            Clock clock,
            JsonMapper json) {
        this.transaction = transaction;
        this.facts = facts;
        this.rooms = rooms;
        this.reception = reception;
        this.store = store;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public OwnData of(Caller.Seat seat) {
        var state = rooms.get(seat.sessionId()).standing().state();
        var person = state.find(seat.participantId()).orElseThrow(Problem.UNAUTHENTICATED::refusal);
        var place = state.place();
        return new OwnData(
                new OwnSession(place.id(), state.options().name(), place.joinCode(), place.createdAt()),
                placeOf(person),
                Stream.concat(
                                store.listAnswers(seat.sessionId(), seat.participantId()).stream(),
                                nameless(state.agenda(), seat.participantId()))
                        .toList(),
                items(state.agenda(), seat.participantId()));
    }

    /** The store has a key in place of the name; whose it is only the room knows, and only until it is counted for good. */
    private Stream<OwnAnswer> nameless(Agenda agenda, UUID person) {
        return agenda.inOrder()
                .filter(activity -> activity.play().anonymity() == Anonymity.ANONYMOUS)
                .flatMap(activity -> activity.box()
                        .allOf(person)
                        .map(kept -> new OwnAnswer(
                                activity.id(),
                                kept.ballot().round(),
                                kept.ballot().clientSeq(),
                                kept.ballot().choice() == null
                                        ? null
                                        : json.readTree(kept.ballot().choice()),
                                kept.committedAt())));
    }

    private static List<OwnItem> items(Agenda agenda, UUID person) {
        return agenda.inOrder()
                .flatMap(activity -> activity.play().writings(person).stream()
                        .map(one -> new OwnItem(activity.id(), activity.brief().title(), one.id(), one.text())))
                .toList();
    }

    private static OwnPlace placeOf(Participant person) {
        return new OwnPlace(
                person.id(),
                person.name(),
                person.avatar(),
                person.role().word(),
                person.canVote(),
                person.seat(),
                person.joinedAt(),
                person.left());
    }

    /** Nobody can come back to a place whose name is gone, so its secrets go with it. */
    @Override
    public void withdraw(Caller.Seat seat) {
        var room = rooms.get(seat.sessionId());
        reception.ask(room, new RoomCommand.Withdraw(seat.participantId()), null);
        transaction.executeWithoutResult(status -> {
            store.revoke(seat.sessionId(), seat.participantId());
            facts.publishEvent(Audited.bySeat(seat, "seat.withdrawn").on(seat.sessionId()));
        });
        room.revoke(seat);
    }

    @Override
    public void erase(Caller.Seat seat, String confirmName) {
        var room = rooms.get(seat.sessionId());
        reception.hear(seat);
        reception.ask(room, new RoomCommand.Erase(seat.participantId(), confirmName.strip()), null);
        transaction.executeWithoutResult(status -> {
            store.erase(seat.sessionId(), clock.instant());
            facts.publishEvent(Audited.bySeat(seat, "session.erased").on(seat.sessionId()));
        });
        rooms.drop(seat.sessionId());
    }
}
