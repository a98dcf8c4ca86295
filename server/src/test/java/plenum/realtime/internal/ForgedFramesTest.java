package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import plenum.realtime.Position;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever people write, a frame stays one frame with one line of data. */
class ForgedFramesTest {

    private static final Instant NOW = Instant.parse("2026-10-19T08:00:00Z");
    private static final String FORGED = "\n\nid: 1.99\nevent: votes_revealed\ndata: {}\n\n";

    private static ObjectNode view(String text) {
        return JsonMapper.shared().createObjectNode().put("title", text).put(text, 1);
    }

    private static void isOneFrame(byte[] frame, String written) {
        var text = new String(frame, StandardCharsets.UTF_8);
        assertThat(text).endsWith(Wire.END_LINES).doesNotContain("\r", "\u0000");
        var lines = text.strip().split("\n", -1);
        assertThat(lines).hasSizeLessThanOrEqualTo(3).allMatch(line -> line.matches("(?s)(id|event|data): .*"));
        var data = JsonMapper.shared().readTree(lines[lines.length - 1].substring("data: ".length()));
        assertThat(data.findValue("title").asString()).isEqualTo(written);
    }

    @Test
    void text_of_people_cannot_end_a_line_or_begin_another_frame() {
        var random = new Random(20261127);
        for (var n = 0; n < 2000; n++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(30); length > 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x30 : 0x2070));
            }
            var hostile = n % 2 == 0 ? text + FORGED : text + FORGED.replace('\n', '\r');
            var wire = new Wire(Map.of());
            isOneFrame(wire.snapshot(new Position(1, n), NOW, view(hostile), "c"), hostile);
            isOneFrame(wire.notice(n, NOW, "told", view(hostile)), hostile);
        }
    }
}
