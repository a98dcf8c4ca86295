package plenum.sessions.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.activities.ImportPlan;
import plenum.sessions.StoryImports;
import plenum.sessions.internal.door.SeatRates;
import plenum.sessions.internal.room.Right;
import plenum.sessions.internal.room.RoomCommand;
import plenum.sessions.internal.room.RoomState;
import plenum.shared.Caller;
import plenum.shared.Ids;
import plenum.shared.Problem;

/** Plans an import on the room as it is, and hands it over as one command. */
@Component
class LiveStoryImports implements StoryImports {

    private final Rooms rooms;
    private final Reception reception;
    private final SeatRates rates;

    LiveStoryImports(Rooms rooms, Reception reception, SeatRates rates) {
        this.rooms = rooms;
        this.reception = reception;
        this.rates = rates;
    }

    @Override
    public Imported bring(Caller.Seat seat, UUID activity, Wish wish) {
        rates.command(seat.participantId());
        var room = rooms.get(seat.sessionId());
        reception.hear(seat);
        var state = room.standing().state();
        refuseOthers(state, seat);
        var play = state.agenda()
                .find(activity)
                .orElseThrow(Problem.ACTIVITY_NOT_FOUND::refusal)
                .play();
        var plan = play.importing(wish.rows(), wish.duplicates(), Ids::next).orElseThrow(Problem.WRONG_PHASE::refusal);
        if (wish.dryRun() || plan.command() == null) {
            return imported(plan, null);
        }
        var command = new RoomCommand.Play(seat.participantId(), activity, plan.command(), null);
        return imported(plan, reception.ask(room, command, null).after().at().version());
    }

    /** Whoever may not change the list need not know what would become of it. */
    private static void refuseOthers(RoomState state, Caller.Seat seat) {
        Reception.refuseRemoved(state, seat.participantId());
        var person = state.find(seat.participantId()).orElseThrow(Problem.UNAUTHENTICATED::refusal);
        if (!Right.CONTROL.isHeldBy(person, state.options())) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", "activity.control");
        }
    }

    private static Imported imported(ImportPlan<?> plan, @Nullable Long v) {
        return new Imported(
                plan.lines(),
                plan.count(ImportPlan.Action.CREATE),
                plan.count(ImportPlan.Action.UPDATE),
                plan.count(ImportPlan.Action.SKIP),
                v);
    }
}
