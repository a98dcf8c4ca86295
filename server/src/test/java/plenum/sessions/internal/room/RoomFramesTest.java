package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plenum.activities.Announcement;
import plenum.activities.poker.PokerCommand;
import plenum.activities.poker.PokerEvent;
import plenum.shared.Audience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever people do, every screen shows what a fresh one would show, and no screen shows a sealed card. */
@Execution(ExecutionMode.CONCURRENT)
class RoomFramesTest {

    private static final int ROOMS = 1_600;
    private static final int LARGEST_VIEW = 32 * 1024;

    /** Lines about people, some 280 bytes each, are nearly all of a full room; without them it is small. */
    private static final int LARGEST_FULL_ROOM = 38 * 1024;

    private static final int LARGEST_ROOM_WITHOUT_PEOPLE = 7 * 1024;

    /** Shows that leak or forget, and what a screen says to that. */
    enum Flaw {
        THE_FACILITATOR_PEEKS("a sealed card is shown", new Show() {
            @Override
            ObjectNode view(RoomState room, Audience audience) {
                var tree = super.view(room, audience);
                if (audience == Audience.FACILITATOR) {
                    room.box()
                            .kept()
                            .values()
                            .forEach(kept -> tree.put(
                                    "hint",
                                    Objects.requireNonNullElse(kept.ballot().choice(), "none")));
                }
                return tree;
            }
        }),
        THE_LAST_VOTE_IS_NAMED("a sealed card is shown", new Show() {
            @Override
            Announcement announce(RoomState after, RoomEvent event) {
                return event instanceof RoomEvent.Played(var _, PokerEvent.Voted voted, var _)
                        ? new Announcement(
                                "vote_submitted", Map.of("card", voted.hand().card()))
                        : super.announce(after, event);
            }
        }),
        THE_VOTES_COME_WITH_THE_TICKS("a result is shown before the reveal", new Show() {
            @Override
            ObjectNode view(RoomState room, Audience audience) {
                var tree = super.view(room, audience);
                if (room.phase().equals("voting")) {
                    ((ObjectNode) tree.path("current_activity").path("view")).putObject("votes");
                }
                return tree;
            }
        }),
        PATCHES_TAKE_NOTHING_AWAY("the patches do not add up", new Show() {
            @Override
            ObjectNode patch(ObjectNode before, ObjectNode after) {
                return withoutRemovals(super.patch(before, after));
            }
        }),
        PATCHES_FORGET_THE_CLOCK("the patches do not add up", new Show() {
            @Override
            ObjectNode patch(ObjectNode before, ObjectNode after) {
                var patch = super.patch(before, after);
                if (patch.path("session") instanceof ObjectNode session) {
                    session.remove("expires_at");
                }
                return patch;
            }
        }),
        A_NULL_IS_SHOWN("a null is shown", new Show() {
            @Override
            Announcement announce(RoomState after, RoomEvent event) {
                var data =
                        new HashMap<String, Object>(super.announce(after, event).data());
                data.put("nothing", JsonNodeFactory.instance.nullNode());
                return new Announcement("any", data);
            }
        });

        private final String complaint;
        private final Show show;

        Flaw(String complaint, Show show) {
            this.complaint = complaint;
            this.show = show;
        }

        private static ObjectNode withoutRemovals(ObjectNode patch) {
            patch.removeIf(JsonNode::isNull);
            patch.forEach(node -> {
                if (node instanceof ObjectNode inner) {
                    withoutRemovals(inner);
                }
            });
            return patch;
        }
    }

    private final Map<String, Integer> events = new TreeMap<>();
    private int largestView;

    @Test
    void a_screen_that_lived_on_patches_shows_what_a_fresh_one_shows_and_no_sealed_card() {
        for (long seed = 1; seed <= ROOMS; seed++) {
            watch(seed, new Show());
        }

        System.out.println("largest view " + largestView + " bytes; " + events);
        assertThat(events)
                .as("every kind of event was shown, often enough to mean something")
                .containsOnlyKeys(
                        "Joined",
                        "Left",
                        "FacilitatorChanged",
                        "Noticed",
                        "Observed",
                        "DisplayAdded",
                        "DisplayRemoved",
                        "Planned",
                        "RoundStarted",
                        "Voted",
                        "VoteRetracted",
                        "VotesRevealed",
                        "RoundCompleted",
                        "Paused",
                        "Resumed",
                        "GraceStarted",
                        "GraceWarned",
                        "GraceEnded",
                        "Expiring",
                        "Extended",
                        "NearlyFull",
                        "Settled",
                        "CodeChanged",
                        "Reopened",
                        "PersonChanged",
                        "Kicked",
                        "Pardoned",
                        "Withdrew",
                        "Nudged",
                        "EstimateAgreed",
                        "CountdownStarted",
                        "RevealCancelled",
                        "TimerSet",
                        "TimerStopped",
                        "OptionsSet",
                        "StoriesAdded",
                        "StoryEdited",
                        "StoryMoved",
                        "StoryRemoved",
                        "StoryLeftOut",
                        "VotesRestored",
                        "StorySelected",
                        "Ended",
                        "Expired")
                .allSatisfy((kind, times) -> assertThat(times).as(kind).isGreaterThan(100));
        assertThat(largestView).isLessThan(LARGEST_VIEW);
    }

    @ParameterizedTest
    @EnumSource
    void a_show_that_leaks_or_forgets_does_not_go_unnoticed(Flaw flaw) {
        assertThatThrownBy(() -> {
                    for (long seed = 1; seed <= ROOMS; seed++) {
                        watch(seed, flaw.show);
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(flaw.complaint);
    }

    @Test
    void everybody_sees_their_own_sealed_card_and_nobody_elses() {
        var room = ARoom.ledBy("Ann").playing(new MarkedPoker()).with("Ben").plays("Ann", new PokerCommand.Start(null));
        room.plays("Ann", new PokerCommand.Vote(1, 1, "sealed5")).plays("Ben", new PokerCommand.Vote(1, 1, "sealed8"));

        var own = Wire.tree(RoomViews.me(room.state, room.person("Ben"), Wire::json));

        assertThat(own.toString()).contains("\"choice\":{\"card\":\"sealed8\"}").doesNotContain("sealed5");
    }

    @Test
    void a_full_room_with_a_hundred_spectators_stays_small() {
        var room = ARoom.ledBy("Ann");
        for (int n = 1; n < 16; n++) {
            room.with("Voter number " + n);
        }
        for (int n = 0; n < 100; n++) {
            room.watchedBy("Spectator number " + n);
        }
        for (int round = 1; round <= 25; round++) {
            room.plays("Ann", round == 1 ? new PokerCommand.Start("Story") : new PokerCommand.Revote(round - 1));
            for (var one : room.state.present().filter(Participant::canVote).toList()) {
                room.plays(one.name(), new PokerCommand.Vote(round, 1, "5"));
            }
            room.plays("Ann", PokerCommand.Reveal.atOnce(round));
        }

        var view = new Show().view(room.state, Audience.FACILITATOR);
        int bytes = Wire.bytes(view);
        int people = Wire.bytes((ObjectNode) view.get("participants"));

        System.out.println("a full room is " + bytes + " bytes, " + people + " of them people");
        assertThat(bytes).isLessThan(LARGEST_FULL_ROOM);
        assertThat(bytes - people).isLessThan(LARGEST_ROOM_WITHOUT_PEOPLE);
    }

    private void watch(long seed, Show show) {
        var start = ARoom.withSeats(2 + (int) (seed % 15), "Ann").playing(new MarkedPoker());
        var everyone = new Screen(show, Audience.EVERYONE, start.state);
        var facilitator = new Screen(show, Audience.FACILITATOR, start.state);
        var divergence = RoomSimulation.of(seed, start, MarkedPoker.DECK)
                .shownTo((event, after) -> {
                    // What results speak for takes figures, which random cards seldom give; poker's own model counts
                    // it.
                    if (!kind(event).equals("StoryDecided")) {
                        events.merge(kind(event), 1, Integer::sum);
                    }
                    everyone.happened(event, after);
                    facilitator.happened(event, after);
                })
                .run();
        assertThat(divergence).isEmpty();
        largestView = Math.max(largestView, Math.max(everyone.largestView(), facilitator.largestView()));
    }

    private static String kind(RoomEvent event) {
        var told = event instanceof RoomEvent.Played played ? played.event() : event;
        return told.getClass().getSimpleName();
    }
}
