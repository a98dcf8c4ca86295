package plenum.sessions.internal;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.activities.Line;
import plenum.sessions.Actions;
import plenum.sessions.internal.room.Action;
import plenum.sessions.internal.room.AgendaCommand;
import plenum.sessions.internal.room.RoomCommand;
import plenum.shared.Caller;
import plenum.shared.Ids;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Takes what people agree to do about results to the rooms. */
@Component
class LiveActions implements Actions {

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_DUE = 60;

    private final Reception reception;
    private final Clock clock;

    LiveActions(Reception reception, Clock clock) {
        this.reception = reception;
        this.clock = clock;
    }

    @Override
    public Agreed agree(Caller caller, UUID activity, NewAction wish) {
        var words = words(wish.text(), wish.due());
        var action =
                new Action(Ids.next(), words.text(), wish.ownerId(), words.due(), Action.Status.OPEN, clock.instant());
        return agreed(caller, activity, action.id(), new AgendaCommand.Agree(activity, action));
    }

    @Override
    public Agreed amend(Caller caller, UUID activity, UUID action, Amendment change) {
        var words = words(change.text() == null ? "-" : change.text(), change.due());
        var status = change.status() == null
                ? null
                : Action.Status.valueOf(change.status().name());
        var command = new AgendaCommand.Amend(
                activity,
                action,
                change.text() == null ? null : words.text(),
                change.ownerId() == null ? null : owner(change.ownerId()),
                change.due() == null ? null : requireNonNullElse(words.due(), ""),
                status);
        return agreed(caller, activity, action, command);
    }

    private Agreed agreed(Caller caller, UUID activity, UUID action, AgendaCommand command) {
        var after = reception.done(caller, new RoomCommand.Plan(Reception.actor(caller), command));
        return after.state().agenda().get(activity).actions().stream()
                .filter(one -> one.id().equals(action))
                .findFirst()
                .map(one -> new Agreed(one.told(activity), after.at().version()))
                .orElseThrow(Problem.ITEM_NOT_FOUND::refusal);
    }

    private static AgendaCommand.Owner owner(String typed) {
        try {
            return new AgendaCommand.Owner(typed.isBlank() ? null : UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException wrong) {
            throw Problem.VALIDATION_ERROR.on("owner_id", "must be the id of somebody here, or empty");
        }
    }

    private record Words(String text, @Nullable String due) {}

    private static Words words(String typed, @Nullable String typedDue) {
        var complaints = new ArrayList<Refusal.Detail>();
        var text = Line.of(typed);
        var due = Line.of(typedDue);
        if (text == null || Line.length(text) > LONGEST_TEXT) {
            complaints.add(complaint("text", "must have 1 to %d characters", LONGEST_TEXT));
        }
        if (due != null && Line.length(due) > LONGEST_DUE) {
            complaints.add(complaint("due", "must have at most %d characters", LONGEST_DUE));
        }
        if (text == null || !complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(List.copyOf(complaints));
        }
        return new Words(text, due);
    }

    private static Refusal.Detail complaint(String field, String rule, int length) {
        return new Refusal.Detail(field, rule.formatted(length));
    }
}
