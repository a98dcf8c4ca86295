package plenum.web.internal.repeats;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What of an answer belongs to the request and not to the moment. */
record FirstAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    private static final List<String> KEPT =
            List.of("Content-Type", "Content-Language", "Location", "ETag", "Set-Cookie");

    static FirstAnswer of(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var name : KEPT) {
            var values = List.copyOf(response.getHeaders(name));
            if (!values.isEmpty()) {
                headers.put(name, values);
            }
        }
        return new FirstAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Idempotent-Replay", "true");
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.getOutputStream().write(body);
    }
}
