package plenum.bench.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamTargetTest {

    @Test
    void rooms_are_filled_one_after_another() {
        var targets = StreamTarget.rooms(2, 16);

        assertThat(targets).hasSize(32);
        assertThat(targets.get(15)).isEqualTo(new StreamTarget(0, "/rooms/0/events", ""));
        assertThat(targets.get(16)).isEqualTo(new StreamTarget(1, "/rooms/1/events", ""));
    }

    @Test
    void lines_with_the_same_path_are_one_room(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("streams"), "/s/a/events\tCookie: x=1\n/s/b/events\n/s/a/events\tCookie: x=2\n");

        assertThat(StreamTarget.read(file))
                .containsExactly(
                        new StreamTarget(0, "/s/a/events", "Cookie: x=1"),
                        new StreamTarget(1, "/s/b/events", ""),
                        new StreamTarget(0, "/s/a/events", "Cookie: x=2"));
    }
}
