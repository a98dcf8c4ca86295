package plenum.bench.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plenum.bench.publish.Frame;

class EventReaderTest {

    private final List<String> seen = new ArrayList<>();
    private final EventReader reader =
            new EventReader((run, number, dueAt) -> seen.add(run + "." + number + "@" + dueAt));

    @Test
    void frames_are_found_wherever_the_reads_cut_the_stream() {
        var bytes = stream("retry: 2000\n\n", new Frame(3, 1, 111, 200), ": hb\n\n", new Frame(3, 2, 222, 200));

        for (int cut = 0; cut <= bytes.length; cut++) {
            seen.clear();
            reader.read(bytes, 0, cut);
            reader.read(bytes, cut, bytes.length);
            assertThat(seen).as("cut at %d", cut).containsExactly("3.1@111", "3.2@222");
        }
    }

    @Test
    void frames_are_found_inside_chunks_wherever_the_reads_cut_them() {
        var whole = new String(stream(new Frame(3, 1, 111, 200), new Frame(3, 2, 222, 200)), US_ASCII);
        var bytes = (chunk(whole.substring(0, 50), ";x=1")
                        + chunk(whole.substring(50, 330), "")
                        + chunk(whole.substring(330), ""))
                .getBytes(US_ASCII);

        for (int cut = 0; cut <= bytes.length; cut++) {
            seen.clear();
            var chunks = new Chunks(reader);
            chunks.read(bytes, 0, cut);
            chunks.read(bytes, cut, bytes.length);
            assertThat(seen).as("cut at %d", cut).containsExactly("3.1@111", "3.2@222");
        }
    }

    @Test
    void an_envelope_around_the_facts_does_not_matter() {
        var facts = new Frame(3, 9, 999, 0).json(80);
        var line = "data: {\"v\":12,\"prev\":11,\"type\":\"bench\",\"data\":" + facts + "}\n\n";

        reader.read(line.getBytes(US_ASCII), 0, line.length());

        assertThat(seen).containsExactly("3.9@999");
    }

    @Test
    void comments_and_other_fields_are_no_frames() {
        var lines = ": \"run\":1,\"n\":1,\"at\":1\nid: 1.1\nevent: heartbeat\ndata: {\"now\":\"12:00\"}\n\n";

        reader.read(lines.getBytes(US_ASCII), 0, lines.length());

        assertThat(seen).isEmpty();
    }

    private static byte[] stream(Object... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part instanceof Frame frame ? new String(frame.event(), US_ASCII) : part);
        }
        return text.toString().getBytes(US_ASCII);
    }

    private static String chunk(String content, String extension) {
        return Integer.toHexString(content.length()) + extension + "\r\n" + content + "\r\n";
    }
}
