package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import plenum.shared.Audience;
import plenum.shared.Problem;

/** What is to be done about a result: written down once, changed, and told to the team's work. */
class AgreeingTest {

    private static final UUID TABLE = new UUID(8, 8);
    private static final UUID BELL = new UUID(3, 1);

    private final ARoom room = ARoom.ledBy("Ann").with("Ben");

    @Test
    void it_is_told_to_whoever_keeps_the_work_of_the_team_and_otherwise_to_nobody() {
        room.does(agree(TABLE, 1, "Ben"));
        assertThat(Agreeing.facts(room.state, room.happened.getLast())).isEmpty();

        room.hosted().does(agree(TABLE, 2, "Ben"));
        assertThat(Agreeing.facts(room.state, room.happened.getLast()))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.teamId()).isEqualTo(new UUID(5, 5));
                    assertThat(fact.activityId()).isEqualTo(TABLE);
                    assertThat(fact.owner()).isEqualTo("Ben");
                    assertThat(fact.status()).isEqualTo("open");
                });
    }

    @Test
    void what_is_repeated_or_changed_stays_one() {
        room.does(agree(TABLE, 1, null)).does(agree(TABLE, 1, null));
        room.does(amend(1, Action.Status.DONE)).does(amend(1, Action.Status.DONE));

        assertThat(room.state.agenda().get(TABLE).actions())
                .singleElement()
                .satisfies(one -> assertThat(one.status()).isEqualTo(Action.Status.DONE));
        assertThat(room.told(2)).containsExactly("action_recorded", "action_recorded");
        assertThat(room.refuses(amend(2, Action.Status.DONE))).isEqualTo(Problem.ITEM_NOT_FOUND);
    }

    @Test
    void what_is_left_out_stays_and_an_owner_or_a_time_that_is_empty_goes() {
        room.does(agree(TABLE, 1, "Ben"));
        room.does(amend(null, null, Action.Status.DONE));
        assertThat(action().ownerId()).isEqualTo(room.id("Ben"));
        assertThat(action().due()).isEqualTo("May");

        room.does(amend(new AgendaCommand.Owner(null), "", null));
        assertThat(action().ownerId()).isNull();
        assertThat(action().due()).isNull();
        assertThat(action().status()).isEqualTo(Action.Status.DONE);
        assertThat(room.refuses(amend(new AgendaCommand.Owner(new UUID(6, 6)), null, null)))
                .isEqualTo(Problem.PARTICIPANT_NOT_FOUND);
    }

    @Test
    void whoever_does_something_is_named_also_where_the_list_of_people_does_not() {
        room.does(agree(TABLE, 1, "Ben"));

        for (var audience : Audience.values()) {
            assertThat(RoomViews.view(room.state, audience).currentActivity().people())
                    .as("%s", audience)
                    .hasEntrySatisfying(
                            room.id("Ben"), face -> assertThat(face.name()).isEqualTo("Ben"));
        }
        room.does(amend(new AgendaCommand.Owner(null), null, null));
        assertThat(RoomViews.view(room.state, Audience.EVERYONE)
                        .currentActivity()
                        .people())
                .isNull();
    }

    @Test
    void only_what_has_begun_has_a_result_and_only_people_of_the_session_do_something() {
        room.does(new RoomCommand.Plan(room.id("Ann"), Bell.ALONE.planned(BELL)));

        assertThat(room.refuses(agree(BELL, 1, null))).isEqualTo(Problem.ACTIVITY_NOT_ACTIVE);
        assertThat(room.refuses(agree(new UUID(3, 7), 1, null))).isEqualTo(Problem.ACTIVITY_NOT_FOUND);
        var stranger = new Action(new UUID(5, 1), "Do it", new UUID(6, 6), null, Action.Status.OPEN, room.now);
        assertThat(room.refuses(new RoomCommand.Plan(room.id("Ann"), new AgendaCommand.Agree(TABLE, stranger))))
                .isEqualTo(Problem.PARTICIPANT_NOT_FOUND);
    }

    @Test
    void a_hundred_are_enough() {
        for (int n = 0; n < 100; n++) {
            room.does(agree(TABLE, n, null));
        }
        assertThat(room.refuses(agree(TABLE, 100, null))).isEqualTo(Problem.LIMIT_REACHED);
    }

    private RoomCommand agree(UUID activity, int n, @Nullable String owner) {
        var action = new Action(
                new UUID(5, n), "Do it", owner == null ? null : room.id(owner), "May", Action.Status.OPEN, room.now);
        return new RoomCommand.Plan(room.id("Ann"), new AgendaCommand.Agree(activity, action));
    }

    private Action action() {
        return room.state.agenda().get(TABLE).actions().getFirst();
    }

    private RoomCommand amend(
            AgendaCommand.@Nullable Owner owner, @Nullable String due, Action.@Nullable Status status) {
        return new RoomCommand.Plan(
                room.id("Ann"), new AgendaCommand.Amend(TABLE, new UUID(5, 1), null, owner, due, status));
    }

    private RoomCommand amend(int n, Action.Status status) {
        return new RoomCommand.Plan(
                room.id("Ann"), new AgendaCommand.Amend(TABLE, new UUID(5, n), null, null, null, status));
    }
}
