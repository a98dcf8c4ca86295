package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.PokerCommand;
import plenum.shared.Problem;

/** Reminding people whose cards are missing. */
class NudgingTest {

    private final ARoom room = ARoom.ledBy("Ann")
            .with("Ben", "Cem")
            .plays("Ann", new PokerCommand.Start(null, null))
            .plays("Ben", new PokerCommand.Vote(1, 1, "5"));

    @Test
    void whoever_has_not_answered_is_told_and_nobody_else() {
        room.does(nudge("Ann", null));

        assertThat(((RoomEvent.Nudged) room.happened.getLast()).participants()).containsExactly(room.id("Cem"));
        assertThat(notices("Cem")).isEqualTo(1);
        assertThat(notices("Ben")).isZero();
    }

    @Test
    void nobody_is_nudged_twice_within_half_a_minute() {
        room.does(nudge("Ann", room.id("Cem")));
        int before = room.happened.size();
        room.now = room.now.plus(Duration.ofSeconds(30)).minusMillis(1);
        room.does(nudge("Ann", room.id("Cem")));
        assertThat(room.happened).hasSize(before);

        room.now = room.now.plusMillis(1);
        room.does(nudge("Ann", null));

        assertThat(room.happened).hasSize(before + 1);
    }

    @Test
    void the_reminder_is_gone_with_the_answer() {
        room.does(nudge("Ann", null)).plays("Cem", new PokerCommand.Vote(1, 1, "8"));

        assertThat(notices("Cem")).isZero();
    }

    @Test
    void only_in_an_open_round() {
        room.plays("Ann", new PokerCommand.Reveal(1, true));

        assertThat(room.refuses(nudge("Ann", null))).isEqualTo(Problem.WRONG_PHASE);
    }

    @Test
    void voters_nudge_nobody_and_deputies_not_each_other() {
        assertThat(room.refuses(nudge("Ben", room.id("Cem")))).isEqualTo(Problem.UNAUTHORIZED);
        room.with("Ben", Role.CO_FACILITATOR).with("Cem", Role.CO_FACILITATOR);

        assertThat(room.refuses(nudge("Ben", room.id("Cem")))).isEqualTo(Problem.UNAUTHORIZED);
        assertThat(room.refuses(nudge("Ann", new UUID(7, 7)))).isEqualTo(Problem.PARTICIPANT_NOT_FOUND);
    }

    private RoomCommand nudge(String by, @Nullable UUID target) {
        return new RoomCommand.Nudge(room.id(by), target);
    }

    private long notices(String name) {
        return RoomViews.me(room.state, room.person(name), choice -> choice).notices().stream()
                .filter(one -> one.type().equals("nudged"))
                .count();
    }
}
