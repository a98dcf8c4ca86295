package plenum.bench.doors;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Whether anything is new since the last answer, which is known by its tag. */
final class Question {

    private final String path;
    private final String token;
    private byte[] bytes;

    Question(String path, String token) {
        this.path = path;
        this.token = token;
        answered("\"\"");
    }

    void answered(String tag) {
        bytes = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\nIf-None-Match: %s\r\n\r\n"
                .formatted(path, token, tag)
                .getBytes(US_ASCII);
    }

    byte[] bytes() {
        return bytes;
    }
}
