package plenum.integrations.jira.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import plenum.shared.Answer;
import plenum.shared.Problem;

/** Where Jira tells us that something happened. Answers before anything is done about it. */
@RestController
class JiraWebhookController {

    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final JiraInbox inbox;

    JiraWebhookController(JiraInbox inbox) {
        this.inbox = inbox;
    }

    @PostMapping("/api/v1/hooks/jira/{connectionId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer<Receipt> receive(@PathVariable UUID connectionId, HttpServletRequest request) throws IOException {
        return Answer.of(inbox.receive(connectionId, new Arrived(request::getHeader, body(request))));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            throw Problem.PAYLOAD_TOO_LARGE.refusal();
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw Problem.PAYLOAD_TOO_LARGE.refusal();
        }
        return body;
    }
}
