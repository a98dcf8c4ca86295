package plenum.robustness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What came back; of a stream only that it began. */
record Answer(int status, String kind, Optional<String> retryAfter, List<String> allowed, byte[] body) {

    boolean isJson() {
        return kind.equals("application/json");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
