package plenum.integrations.jira.internal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.backlog.IssueNews;
import plenum.backlog.Issues;
import plenum.jobs.Job;
import plenum.jobs.Retry;
import plenum.jobs.Work;
import tools.jackson.databind.json.JsonMapper;

/** Does something about deliveries: reads the issue they speak of and tells the backlog. */
@Configuration(proxyBeanMethods = false)
class JiraDeliveries {

    static final Work<Delivery> WORK = new Work<>("integrations.jira-delivery", Delivery.class);

    private static final Logger LOG = LoggerFactory.getLogger(JiraDeliveries.class);
    private static final Retry RETRY =
            Retry.following(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private final DeliveryStore deliveries;
    private final Issues issues;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    JiraDeliveries(DeliveryStore deliveries, Issues issues, TransactionTemplate transaction, JsonMapper json) {
        this.deliveries = deliveries;
        this.issues = issues;
        this.transaction = transaction;
        this.json = json;
    }

    @Bean
    Job jiraDeliveryJob() {
        return new Job.Once<>(WORK, RETRY, this::read, delivery -> deliveries.finish(delivery, "failed", "gave up"));
    }

    @Bean
    static Job deliveryDaysJob(DeliveryDays days) {
        return new Job.Repeating("integrations.delivery-days", Duration.ofHours(6), days::turn);
    }

    private void read(Delivery delivery) {
        deliveries.countAttempt(delivery);
        transaction.executeWithoutResult(
                status -> deliveries.take(delivery).ifPresent(pending -> read(delivery, pending)));
    }

    private void read(Delivery delivery, DeliveryStore.Pending pending) {
        try {
            issues.record(news(pending.connectionId(), pending.body()));
            deliveries.finish(delivery, "done", null);
        } catch (BadAnswer bad) {
            // Reading the same bytes again would end the same way; the delivery keeps them for whoever looks.
            LOG.warn("Delivery {} cannot be read: {}", delivery.id(), bad.getMessage());
            deliveries.finish(delivery, "failed", bad.getMessage());
        }
    }

    /**
     * What the delivery means for the backlog. A delivery is a hint: as soon as a connection may call Jira, this is
     * where the issue is read again and the body counts for nothing but the issue's id.
     */
    private List<IssueNews> news(UUID connectionId, byte[] body) {
        return JiraIssue.read(connectionId, json.readTree(body)).stream().toList();
    }
}
