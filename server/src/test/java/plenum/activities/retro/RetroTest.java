package plenum.activities.retro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plenum.activities.ActionRecorded;
import plenum.activities.Origin;
import plenum.activities.board.Action;
import plenum.activities.board.Board;
import plenum.activities.board.BoardEvent;

/** What a retro tells to others than those who take part. */
class RetroTest {

    private final Board<RetroConfig, RetroCommand> retro = new Board<>(new Retro());
    private final UUID session = UUID.randomUUID();
    private final UUID activity = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();

    @Test
    void in_a_teams_session_what_was_agreed_is_told_and_told_again_when_it_changes() {
        var action = new Action(UUID.randomUUID(), "Fix the build", null, "Kim", "Sprint 50", Action.Status.OPEN);
        var at = Instant.parse("2026-03-02T09:00:00Z");
        var origin = new Origin(session, activity, team);

        assertThat(facts(new BoardEvent.Agreed(action, at), origin))
                .isEqualTo(List.of(new ActionRecorded(
                        session, activity, team, action.id(), "Fix the build", null, "Kim", "Sprint 50", "open", at)));
        var done = new Action(action.id(), "Fix the build", null, "Kim", "Sprint 50", Action.Status.DONE);
        assertThat(facts(new BoardEvent.Agreed(done, at), origin)).hasSize(1);
    }

    @Test
    void among_guests_it_is_nobody_elses_matter() {
        var action = new Action(UUID.randomUUID(), "Fix the build", null, null, null, Action.Status.OPEN);
        assertThat(facts(new BoardEvent.Agreed(action, Instant.EPOCH), new Origin(session, activity)))
                .isEmpty();
    }

    private List<?> facts(BoardEvent event, Origin origin) {
        return retro.facts(retro.evolve(retro.fresh(), event), event, origin);
    }
}
