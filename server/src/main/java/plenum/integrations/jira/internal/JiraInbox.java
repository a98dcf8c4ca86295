package plenum.integrations.jira.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.jobs.Jobs;
import plenum.shared.Ids;
import plenum.shared.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Lets deliveries in: proves them, keeps each once, and queues what has to be done about them. */
@Component
class JiraInbox {

    // Without a name from the sender, equal bodies within this time are one delivery that was sent again.
    private static final Duration SAME_BODY = Duration.ofMinutes(10);

    private final JiraSettings settings;
    private final DeliveryStore deliveries;
    private final DeliveryDays days;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final MeterRegistry meters;

    JiraInbox(
            JiraSettings settings,
            DeliveryStore deliveries,
            DeliveryDays days,
            Jobs jobs,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.settings = settings;
        this.deliveries = deliveries;
        this.days = days;
        this.jobs = jobs;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    Receipt receive(UUID connectionId, Arrived arrived) {
        var connection = settings.find(connectionId).orElseThrow(Problem.NOT_FOUND::refusal);
        if (!JiraSignature.proves(arrived.signature(), connection.secret(), arrived.body())) {
            count("refused");
            throw Problem.HOOK_SIGNATURE_INVALID.refusal();
        }
        var event = JiraEvent.of(arrived.body(), json);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as exact as it is written into the job's data
        days.open(now);
        var receipt = transaction.execute(status -> keep(connectionId, arrived, event, now));
        count(receipt.outcome());
        return receipt;
    }

    private Receipt keep(UUID connectionId, Arrived arrived, JiraEvent event, Instant now) {
        var sameSince = arrived.isNamed() ? Instant.EPOCH : now.minus(SAME_BODY);
        if (!deliveries.isNew(connectionId, arrived.deliveryId(), now, sameSince)) {
            return Receipt.DUPLICATE;
        }
        var delivery = new Delivery(Ids.next(), now);
        deliveries.store(delivery, connectionId, arrived, event);
        if (!event.isHeard()) {
            return Receipt.IGNORED;
        }
        jobs.queue(JiraDeliveries.WORK, delivery.id().toString(), delivery);
        return Receipt.ACCEPTED;
    }

    private void count(String outcome) {
        meters.counter("plenum.hooks", "kind", "jira", "outcome", outcome).increment();
    }
}
