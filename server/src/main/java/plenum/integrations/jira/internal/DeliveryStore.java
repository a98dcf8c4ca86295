package plenum.integrations.jira.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries as they came in, and what became of them. */
@Component
class DeliveryStore {

    record Pending(UUID connectionId, byte[] body) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeliveryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Claims a delivery's id. The ids are in a table of their own: a unique key on the deliveries would have to contain
     * the day and miss what is sent again after midnight.
     */
    boolean isNew(UUID connectionId, String deliveryId, Instant now, Instant sameSince) {
        return jdbc.sql("""
                        insert into integrations_delivery_key as known (connection_id, delivery_id, received_at)
                        values (:connection, :delivery, :now)
                        on conflict (connection_id, delivery_id) do update
                        set received_at = excluded.received_at
                        where known.received_at < :same_since
                        """)
                        .param("connection", connectionId)
                        .param("delivery", deliveryId)
                        .param("now", Timestamp.from(now))
                        .param("same_since", Timestamp.from(sameSince))
                        .update()
                == 1;
    }

    void store(Delivery delivery, UUID connectionId, Arrived arrived, JiraEvent event) {
        jdbc.sql("""
                        insert into integrations_delivery (
                            id, received_at, connection_id, delivery_id, event, headers, body, state)
                        values (:id, :received_at, :connection, :delivery, :event, :headers::jsonb, :body, :state)
                        """)
                .param("id", delivery.id())
                .param("received_at", Timestamp.from(delivery.receivedAt()))
                .param("connection", connectionId)
                .param("delivery", arrived.deliveryId())
                .param("event", JiraText.kept(event.name()))
                .param("headers", json.writeValueAsString(arrived.keptHeaders()))
                .param("body", arrived.body())
                .param("state", event.isHeard() ? "pending" : "ignored")
                .update();
    }

    /** Counts an attempt outside any transaction, so that one that fails is counted too. */
    void countAttempt(Delivery delivery) {
        jdbc.sql("""
                        update integrations_delivery set attempts = attempts + 1
                        where id = :id and received_at = :received_at
                        """)
                .param("id", delivery.id())
                .param("received_at", Timestamp.from(delivery.receivedAt()))
                .update();
    }

    /** Takes a delivery that nothing has been done about yet; it stays taken until the transaction ends. */
    Optional<Pending> take(Delivery delivery) {
        return jdbc.sql("""
                        select connection_id, body from integrations_delivery
                        where id = :id and received_at = :received_at and state = 'pending'
                        for update
                        """)
                .param("id", delivery.id())
                .param("received_at", Timestamp.from(delivery.receivedAt()))
                .query(Pending.class)
                .optional();
    }

    void finish(Delivery delivery, String state, @Nullable String error) {
        jdbc.sql("""
                        update integrations_delivery set state = :state, error = :error
                        where id = :id and received_at = :received_at
                        """)
                .param("id", delivery.id())
                .param("received_at", Timestamp.from(delivery.receivedAt()))
                .param("state", state)
                .param("error", error)
                .update();
    }
}
