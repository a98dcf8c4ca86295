package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plenum.activities.StoredJson;
import plenum.activities.poker.NewStory;
import plenum.activities.poker.PokerCommand.AddStories;
import plenum.activities.poker.PokerCommand.ClosePrevote;
import plenum.activities.poker.PokerCommand.OpenPrevote;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.activities.poker.SomeOptions;
import plenum.sessions.SessionState.Me;
import plenum.sessions.SessionState.MyAnswer;
import plenum.sessions.SettingsWish.Loss;
import plenum.shared.Audience;
import plenum.shared.Problem;

/** What a session is like while people vote before they meet. */
class OwnTimeTest {

    private static final Instant FRIDAY = ARoom.START.plus(Duration.ofDays(4));

    private final ARoom room = ARoom.ledBy("Ann").hosted().with("Ben", "Cem");

    @Test
    void only_a_session_somebody_with_an_account_answers_for_can_do_without_people() {
        var guests = prepared(ARoom.ledBy("Ann"));

        assertThat(guests.refuses(guests.play("Ann", new OpenPrevote(FRIDAY)))).isEqualTo(Problem.SIGN_IN_REQUIRED);
        assertThat(opened().state.phase()).isEqualTo("voting");
    }

    @Test
    void a_session_is_not_quiet_before_the_day_people_were_told() {
        opened();
        assertThat(room.state.course().expiresAt())
                .isEqualTo(FRIDAY.plus(room.state.place().timeout()));

        room.after(Duration.ofDays(2)).plays("Ben", new Vote(1, 1, "5"));

        assertThat(room.state.course().expiresAt())
                .isEqualTo(FRIDAY.plus(room.state.place().timeout()));
        assertThat(Clocks.due(room.state)).isEqualTo(FRIDAY);
    }

    @Test
    void it_is_over_on_that_day_and_the_quiet_time_begins() {
        opened();

        room.after(Duration.ofDays(4));

        assertThat(room.told(1)).containsExactly("prevote_closed");
        assertThat(room.state.phase()).isEqualTo("waiting");
        assertThat(room.state.course().expiresAt())
                .isEqualTo(room.now.plus(room.state.place().timeout()));
    }

    @Test
    void a_session_that_is_closed_early_is_quiet_from_then_on() {
        opened().plays("Ann", new ClosePrevote());

        assertThat(room.state.course().expiresAt())
                .isEqualTo(room.now.plus(room.state.place().timeout()));
    }

    @Test
    void losing_the_facilitator_starts_no_grace_and_pauses_nothing() {
        opened().away("Ann");

        assertThat(room.state.course().pause()).isNull();
        room.plays("Ben", new Vote(2, 1, "5"));
        assertThat(room.back("Ann").state.phase()).isEqualTo("voting");
    }

    @Test
    void a_facilitator_who_is_not_there_when_it_is_over_is_waited_for_from_then_on() {
        opened().away("Ann").after(Duration.ofDays(4));

        assertThat(room.told(3)).containsExactly("prevote_closed", "session_paused", "grace_period_started");
        assertThat(room.state.course().grace().expiresAt())
                .isEqualTo(room.now.plus(room.state.place().grace()));
    }

    @Test
    void nobody_has_to_follow_a_facilitator_who_leaves_before_it_is_over() {
        room.losing(Loss.STAY_PAUSED);
        opened().leaves("Ann");
        assertThat(room.state.course().pause()).isNull();

        room.after(Duration.ofDays(4));

        assertThat(room.told(2)).containsExactly("prevote_closed", "session_paused");
        assertThat(room.state.course().pause().reason()).isEqualTo(Pause.Reason.NO_FACILITATOR);
    }

    @Test
    void the_last_one_who_goes_does_not_end_it() {
        opened().leaves("Cem").leaves("Ben").leaves("Ann");

        assertThat(room.state.open()).isTrue();
        assertThat(room.does(new RoomCommand.Return(room.id("Ben"), 0))
                        .person("Ben")
                        .present())
                .isTrue();
    }

    @Test
    void one_s_own_cards_are_there_by_round_and_nobody_else_s() {
        opened().plays("Ben", new Vote(2, 1, "5"))
                .plays("Ben", new Vote(1, 3, "8"))
                .plays("Cem", new Vote(1, 1, "13"));

        assertThat(answers("Ben")).containsOnlyKeys(1, 2);
        assertThat(answers("Ben").get(1).choice().toString()).contains("8");
        assertThat(answers("Ann")).isEmpty();
        assertThat(me("Ben").lastSeq()).containsValue(3L);
        var everybody = StoredJson.text(RoomViews.view(room.state, Audience.EVERYONE));
        assertThat(everybody).doesNotContain("has_voted").doesNotContain("\"voted_count\":1");
        assertThat(RoomViews.view(room.state, Audience.FACILITATOR)
                        .facilitator()
                        .missing())
                .isNull();
        assertThat(StoredJson.text(RoomViews.view(room.state, Audience.FACILITATOR)))
                .contains("\"voted_count\":2");
        assertThat(me("Ann").permissions().canRevealVotes()).isFalse();
    }

    @Test
    void when_it_is_over_one_s_own_answer_is_that_of_the_last_round_again() {
        opened().plays("Ben", new Vote(2, 1, "5")).plays("Ben", new Vote(1, 1, "8"));

        room.plays("Ann", new ClosePrevote());

        assertThat(me("Ben").myAnswer().one().round()).isEqualTo(2);
        assertThat(room.state.box().round()).isEqualTo(2);
        assertThat(room.plays("Ann", new Start(null)).state.box()).isEqualTo(BallotBox.empty(3));
    }

    @Test
    void whoever_is_sent_away_takes_all_their_cards_along() {
        opened().plays("Ben", new Vote(2, 1, "5")).plays("Ben", new Vote(1, 1, "8"));

        room.does(new RoomCommand.Kick(room.id("Ann"), room.id("Ben"), new Removal(true, null)));

        assertThat(room.state.box().answered()).isEmpty();
        assertThat(room.told(3)).containsExactly("activity_updated", "activity_updated", "user_left");
    }

    @Test
    void a_seat_with_a_card_on_it_is_kept_and_nobody_is_reminded_of_theirs() {
        opened().plays("Ben", new Vote(1, 1, "8"));

        assertThat(room.refuses(new RoomCommand.ChangeSelf(room.id("Ben"), null, null, false, null, 0)))
                .isEqualTo(Problem.WRONG_PHASE);
        assertThat(room.refuses(new RoomCommand.Nudge(room.id("Ann"), null))).isEqualTo(Problem.WRONG_PHASE);
    }

    @Test
    void only_whoever_runs_it_is_told_whose_account_answers_for_it() {
        assertThat(RoomViews.view(room.state, Audience.FACILITATOR).session().hostAccountId())
                .isEqualTo(new UUID(4, 4));
        assertThat(RoomViews.view(room.state, Audience.EVERYONE).session().hostAccountId())
                .isNull();
    }

    private Me me(String name) {
        return RoomViews.me(room.state, room.person(name), choice -> choice);
    }

    private Map<Integer, MyAnswer> answers(String name) {
        return me(name).myAnswer().byRound();
    }

    private ARoom opened() {
        return prepared(room).plays("Ann", new OpenPrevote(FRIDAY));
    }

    private static ARoom prepared(ARoom room) {
        return room.plays("Ann", SomeOptions.options("{'prevote':{'enabled':true,'quorum':2}}"))
                .plays(
                        "Ann",
                        new AddStories(List.of(
                                new NewStory(new UUID(5, 1), null, "Login"),
                                new NewStory(new UUID(5, 2), null, "Search"))));
    }
}
