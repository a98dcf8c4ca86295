package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.realtime.internal.Views.change;
import static plenum.realtime.internal.Views.counting;
import static plenum.realtime.internal.Views.everyone;
import static plenum.realtime.internal.Views.view;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.realtime.Bye;
import plenum.realtime.Change;
import plenum.realtime.Position;
import plenum.shared.Audience;

/** What goes over a stream, byte by byte, on both ways out. */
class WireTest {

    private static StreamServer server;

    @BeforeAll
    static void start() {
        server = StreamServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&hidden"})
    void a_stream_begins_with_its_headers_a_retry_the_snapshot_and_me(String way) throws Exception {
        server.channels().open("begin", Map.of("session_id", "s1"), new Position(3, 7), everyone(counting(1)));
        try (var screen = server.open("/begin/events?reader=ann" + way)) {
            assertThat(screen.head())
                    .startsWith("HTTP/1.1 200 OK\n")
                    .containsIgnoringCase("Content-Type: text/event-stream;charset=utf-8\n")
                    .contains("Cache-Control: no-cache, no-transform\n", "X-Accel-Buffering: no\n")
                    .doesNotContain("Content-Encoding", "Content-Length");
            assertThat(screen.next().lines()).singleElement().asString().matches("retry: \\d{3,5}");
            var snapshot = screen.next();
            assertThat(snapshot.lines())
                    .containsExactly(
                            "id: 3.7",
                            "data: {\"v\":7,\"prev\":7,\"type\":\"snapshot\",\"session_id\":\"s1\","
                                    + "\"timestamp\":\"" + now() + "\",\"data\":{\"epoch\":3,"
                                    + "\"state\":{\"count\":1},\"checksum\":\"" + Checksum.of(counting(1)) + "\"}}");
            assertThat(screen.next().lines())
                    .containsExactly("data: {\"v\":7,\"prev\":7,\"type\":\"self_updated\",\"session_id\":\"s1\","
                            + "\"timestamp\":\"" + now() + "\",\"data\":{\"changed\":[]},"
                            + "\"me\":{\"participant_id\":\"ann\"}}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&hidden"})
    void a_change_reaches_everyone_as_a_patch(String way) throws Exception {
        server.channels()
                .open("patch", Map.of("session_id", "s1"), new Position(1, 7), everyone(view("{'a':1,'b':{'c':2}}")));
        try (var ann = server.open("/patch/events?reader=ann" + way);
                var wall = server.open("/patch/events?reader=screen1" + way)) {
            ann.followTo(7);
            wall.followTo(7);
            assertThat(ann.nextFrame().get("type").stringValue()).isEqualTo("self_updated");

            server.channels().publish("patch", change(9, view("{'b':{'c':2,'d':'x'}}")));

            assertThat(ann.next().lines())
                    .containsExactly(
                            "id: 1.9",
                            "data: {\"v\":9,\"prev\":7,\"type\":\"changed\",\"session_id\":\"s1\","
                                    + "\"timestamp\":\"2026-03-01T10:00:00.123Z\",\"data\":{\"n\":9},"
                                    + "\"patch\":{\"b\":{\"d\":\"x\"},\"a\":null}}");
            wall.followTo(9);
            assertThat(wall.view()).isEqualTo(view("{'b':{'c':2,'d':'x'}}"));
            assertThat(wall.me()).isNull();
        }
    }

    @Test
    void an_audience_gets_no_frame_for_what_it_does_not_see() throws Exception {
        var at = new Position(1, 1);
        server.channels().open("two", at, Map.of(Audience.EVERYONE, counting(0), Audience.FACILITATOR, counting(0)));
        try (var ann = server.open("/two/events?reader=ann");
                var fay = server.open("/two/events?reader=fay&audience=FACILITATOR")) {
            ann.followTo(1);
            fay.followTo(1);
            server.channels()
                    .publish(
                            "two",
                            change(2, Map.of(Audience.EVERYONE, counting(0), Audience.FACILITATOR, counting(1))));
            server.channels()
                    .publish(
                            "two",
                            change(3, Map.of(Audience.EVERYONE, counting(3), Audience.FACILITATOR, counting(3))));
            fay.followTo(3);
            ann.followTo(3);
            assertThat(ann.id()).isEqualTo("1.3");
            assertThat(fay.view()).isEqualTo(ann.view());
        }
    }

    @Test
    void clocks_cause_no_frame_and_ride_along_every_ten_seconds() throws Exception {
        server.channels().open("clocks", new Position(1, 1), everyone(view("{'s':{'expires_at':'1'},'n':1}")));
        try (var ann = server.open("/clocks/events?reader=screen")) {
            ann.followTo(1);
            server.channels().publish("clocks", change(2, view("{'s':{'expires_at':'2'},'n':1}")));
            server.channels().publish("clocks", change(3, view("{'s':{'expires_at':'3'},'n':3}")));
            assertThat(ann.nextFrame().get("patch")).isEqualTo(view("{'n':3}"));

            server.pass(Chain.BETWEEN_CLOCKS);
            server.channels().publish("clocks", change(4, view("{'s':{'expires_at':'4'},'n':4}")));
            assertThat(ann.nextFrame().get("patch")).isEqualTo(view("{'n':4,'s':{'expires_at':'4'}}"));

            var longer = change(5, view("{'s':{'expires_at':'9'},'n':4}"));
            server.channels().publish("clocks", being(longer, Change.Kind.CLOCKS));
            assertThat(ann.nextFrame().get("patch")).isEqualTo(view("{'s':{'expires_at':'9'}}"));
        }
    }

    @Test
    void what_happens_often_brings_no_clocks_along_however_long_they_have_waited() throws Exception {
        server.channels().open("brief", new Position(1, 1), everyone(view("{'s':{'expires_at':'1'},'n':1}")));
        try (var ann = server.open("/brief/events?reader=screen")) {
            ann.followTo(1);
            server.pass(Chain.BETWEEN_CLOCKS);
            var vote = change(2, view("{'s':{'expires_at':'2'},'n':2}"));
            server.channels().publish("brief", being(vote, Change.Kind.BRIEF));
            assertThat(ann.nextFrame().get("patch")).isEqualTo(view("{'n':2}"));

            server.channels().publish("brief", change(3, view("{'s':{'expires_at':'3'},'n':3}")));
            assertThat(ann.nextFrame().get("patch")).isEqualTo(view("{'n':3,'s':{'expires_at':'3'}}"));
        }
    }

    private static Change being(Change one, Change.Kind kind) {
        return new Change(one.position(), one.at(), one.type(), one.data(), one.views(), kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&hidden"})
    void every_stream_hears_a_heartbeat_once_per_interval(String way) throws Exception {
        server.channels().open("beat", new Position(1, 4), everyone(counting(4)));
        try (var ann = server.open("/beat/events?reader=screen" + way)) {
            ann.followTo(4);
            server.pass(Duration.ofSeconds(15));

            assertThat(ann.next().lines())
                    .containsExactly(
                            ": hb",
                            "event: heartbeat",
                            "data: {\"now\":\"" + now() + "\",\"v\":4,\"checksum\":\"" + Checksum.of(counting(4))
                                    + "\"}");
            server.channels().publish("beat", change(5, counting(5)));
            assertThat(ann.next().id()).as("once").isEqualTo("1.5");
        }
    }

    @Test
    void a_reader_is_told_their_new_me_on_all_their_streams_and_nobody_else_is() throws Exception {
        server.channels().open("tell", new Position(1, 1), everyone(counting(1)));
        try (var one = server.open("/tell/events?reader=ann");
                var two = server.open("/tell/events?reader=ann");
                var ben = server.open("/tell/events?reader=ben")) {
            for (var screen : new Screen[] {one, two, ben}) {
                screen.followTo(1);
                screen.nextFrame();
            }
            server.channels().tell("tell", "ann", Set.of("role", "answer"), view("{'role':'voter'}"));
            server.channels().publish("tell", change(2, counting(2)));

            for (var screen : new Screen[] {one, two}) {
                // A stream that is still busy with its beginning says afterwards what is for its reader alone.
                assertThat(List.of(screen.nextFrame(), screen.nextFrame()))
                        .extracting(frame -> frame.get("data"))
                        .containsExactlyInAnyOrder(view("{'changed':['answer','role']}"), view("{'n':2}"));
                assertThat(screen.me()).isEqualTo(view("{'role':'voter'}"));
            }
            assertThat(ben.nextFrame().get("v").intValue()).isEqualTo(2);
        }
    }

    @Test
    void a_reader_who_moves_to_another_audience_goes_on_there_with_a_snapshot() throws Exception {
        server.channels()
                .open(
                        "move",
                        new Position(1, 1),
                        Map.of(Audience.EVERYONE, counting(1), Audience.FACILITATOR, view("{'secret':1}")));
        try (var ann = server.open("/move/events?reader=ann")) {
            ann.followTo(1);
            ann.nextFrame();
            server.channels().move("move", "ann", Audience.FACILITATOR);

            assertThat(ann.nextFrame().get("type").stringValue()).isEqualTo("snapshot");
            assertThat(ann.view()).isEqualTo(view("{'secret':1}"));
            assertThat(ann.nextFrame().get("type").stringValue()).isEqualTo("self_updated");

            server.channels()
                    .publish(
                            "move",
                            change(
                                    2,
                                    Map.of(
                                            Audience.EVERYONE,
                                            counting(2),
                                            Audience.FACILITATOR,
                                            view("{'secret':2}"))));
            ann.followTo(2);
            assertThat(ann.view()).isEqualTo(view("{'secret':2}"));
        }
        try (var again = server.open("/move/events?reader=ann")) {
            again.followTo(2);
            assertThat(again.view()).as("what the last move said counts").isEqualTo(view("{'secret':2}"));
        }
    }

    @Test
    void a_channel_that_starts_over_gives_everyone_a_snapshot() throws Exception {
        server.channels().open("over", new Position(1, 5), everyone(counting(5)));
        try (var ann = server.open("/over/events?reader=screen")) {
            ann.followTo(5);
            server.channels().open("over", new Position(2, 1), everyone(counting(1)));
            assertThat(ann.nextFrame().get("type").stringValue()).isEqualTo("snapshot");
            assertThat(ann.id()).isEqualTo("2.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&hidden"})
    void the_fifth_stream_of_a_reader_replaces_the_oldest(String way) throws Exception {
        server.channels().open("five", new Position(1, 1), everyone(counting(1)));
        var screens = new Screen[5];
        for (int i = 0; i < screens.length; i++) {
            screens[i] = server.open("/five/events?reader=ann" + way);
            screens[i].followTo(1);
            screens[i].nextFrame();
        }
        assertThat(screens[0].next().lines()).containsExactly("event: bye", "data: {\"reason\":\"replaced\"}");
        assertThat(screens[0].isClosedByServer()).isTrue();
        server.channels().publish("five", change(2, counting(2)));
        for (int i = 1; i < screens.length; i++) {
            screens[i].followTo(2);
            screens[i].close();
        }
        screens[0].close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&hidden"})
    void the_last_frame_comes_before_the_goodbye(String way) throws Exception {
        server.channels().open("end", new Position(1, 1), everyone(counting(1)));
        try (var ann = server.open("/end/events?reader=screen" + way)) {
            ann.followTo(1);
            server.channels().publish("end", change(2, counting(2)));
            server.channels().close("end", Bye.ENDED);
            ann.followTo(2);
            assertThat(ann.next().lines()).containsExactly("event: bye", "data: {\"reason\":\"ended\"}");
            assertThat(ann.isClosedByServer()).isTrue();
        }
    }

    @Test
    void only_the_one_who_is_dismissed_goes() throws Exception {
        server.channels().open("kick", new Position(1, 1), everyone(counting(1)));
        try (var ann = server.open("/kick/events?reader=screen1");
                var ben = server.open("/kick/events?reader=screen2")) {
            ann.followTo(1);
            ben.followTo(1);
            server.channels().dismiss("kick", "screen1", Bye.KICKED);
            server.channels().publish("kick", change(2, counting(2)));
            assertThat(ann.next().lines()).contains("data: {\"reason\":\"kicked\"}");
            assertThat(ann.isClosedByServer()).isTrue();
            ben.followTo(2);
        }
    }

    @Test
    void a_head_request_gets_the_headers_only() throws Exception {
        server.channels().open("head", new Position(1, 1), everyone(counting(1)));
        try (var ann = server.open("/head/events?reader=x")) {
            assertThat(ann.head()).contains("200 OK");
        }
        var connection = (java.net.HttpURLConnection)
                new java.net.URI("http://127.0.0.1:" + server.port() + "/head/events?reader=x")
                        .toURL()
                        .openConnection();
        connection.setRequestMethod("HEAD");
        assertThat(connection.getResponseCode()).isEqualTo(200);
        assertThat(connection.getContentType()).startsWith("text/event-stream");
    }

    private static String now() {
        return server.hub().now().toString().replace("Z", ".000Z");
    }
}
