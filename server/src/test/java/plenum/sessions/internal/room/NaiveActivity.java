package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of an agenda on paper, and the table it is played at. */
final class NaiveActivity {

    final UUID id;
    String title;
    NaiveTable table;
    String status = "draft";
    int revision = 1;
    String rules;

    final Map<UUID, String> actions = new HashMap<>();

    @Nullable
    String description;

    @Nullable
    Duration timeout;

    @Nullable
    Instant endsAt;

    @Nullable
    Instant closedAt;

    @Nullable
    String why;

    NaiveActivity(UUID id, String title, NaiveTable table, String rules) {
        this.id = id;
        this.title = title;
        this.table = table;
        this.rules = rules;
    }

    boolean isActive() {
        return status.equals("active");
    }

    boolean takesAnswers() {
        return isActive() && table.isBusy();
    }

    void delay(Duration by) {
        table.times.delay(by);
        endsAt = endsAt == null ? null : endsAt.plus(by);
    }

    void begin(@Nullable Instant end) {
        status = "active";
        endsAt = end;
        closedAt = null;
        why = null;
    }

    /** After the session it was closed with goes on. */
    void goOn(Instant now) {
        if ("session_ended".equals(why)) {
            var gap = now.isAfter(closedAt) ? Duration.between(closedAt, now) : Duration.ZERO;
            delay(gap);
            begin(endsAt);
        }
    }

    void close(String reason, Instant now) {
        status = "closed";
        closedAt = now;
        why = reason;
    }

    Picture.Entry picture(boolean isShown) {
        return new Picture.Entry(
                id,
                title,
                description,
                status,
                rules,
                timeout,
                endsAt,
                closedAt,
                why,
                revision,
                table.round(),
                isShown);
    }
}
