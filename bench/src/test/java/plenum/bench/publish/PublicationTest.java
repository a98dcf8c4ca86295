package plenum.bench.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final long MILLISECOND = 1_000_000;
    private static final long START = 5_000 * MILLISECOND;

    private final List<String> published = new ArrayList<>();
    private final Hub hub =
            (room, frame) -> published.add(room + ":" + frame.number() + "@" + (frame.dueAt() - START) / MILLISECOND);

    @Test
    void a_frame_is_published_when_it_is_due_and_carries_that_instant() {
        var publication = new Publication(new Schedule(1, 2, 2, 1, 200, 1000), START);

        publication.publishDue(START, hub);
        publication.publishDue(START + 499 * MILLISECOND, hub);
        assertThat(published).containsExactly("0:1@0");

        publication.publishDue(START + 1003 * MILLISECOND, hub);
        assertThat(published).containsExactly("0:1@0", "0:2@500", "1:1@500", "1:2@1000");
        assertThat(publication.finished()).isTrue();
    }

    @Test
    void a_late_publisher_catches_up_without_moving_the_clock() {
        var publication = new Publication(new Schedule(1, 1, 4, 1, 200, 1000), START);

        publication.publishDue(START + 800 * MILLISECOND, hub);

        assertThat(published).containsExactly("0:1@0", "0:2@250", "0:3@500", "0:4@750");
    }

    @Test
    void a_burst_puts_the_frames_of_a_second_into_its_beginning() {
        var publication = new Publication(new Schedule(1, 1, 4, 2, 200, 80), START);

        publication.publishDue(START + 2000 * MILLISECOND, hub);

        assertThat(published)
                .containsExactly("0:1@0", "0:2@20", "0:3@40", "0:4@60", "0:5@1000", "0:6@1020", "0:7@1040", "0:8@1060");
    }

    @Test
    void a_schedule_survives_its_query() {
        var schedule = new Schedule(3, 200, 12, 5, 200, 80);

        assertThat(Schedule.parse(schedule.query())).isEqualTo(schedule);
    }

    @Test
    void an_event_has_exactly_the_size_asked_for() {
        var event = new Frame(12, 345, START, 200).event();

        assertThat(event).hasSize(200);
        assertThat(new String(event, US_ASCII))
                .startsWith("id: 12.345\ndata: {\"run\":12,\"n\":345,")
                .endsWith("x\"}\n\n");
    }
}
