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

/** Where Jira tells us that something happened. Answers before anything is done about it. */
@RestController
class JiraWebhookController {

    private final JiraInbox inbox;

    JiraWebhookController(JiraInbox inbox) {
        this.inbox = inbox;
    }

    @PostMapping("/api/v1/hooks/jira/{connectionId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer<Receipt> receiveJiraDelivery(@PathVariable UUID connectionId, HttpServletRequest request)
            throws IOException {
        var body = request.getInputStream().readAllBytes(); // how many at most, the shell decides
        return Answer.of(inbox.receive(connectionId, new Arrived(request::getHeader, body)));
    }
}
