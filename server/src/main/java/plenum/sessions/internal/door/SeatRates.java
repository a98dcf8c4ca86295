package plenum.sessions.internal.door;

import io.github.bucket4j.TimeMeter;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How fast one seat or screen may act. Far above what people do, far below what a runaway script can. */
@Component
public class SeatRates {

    private final boolean enabled;
    private final Buckets<UUID> commands;
    private final Buckets<UUID> answers;
    private final Buckets<UUID> streams;

    SeatRates(RateSettings settings, TimeMeter time) {
        this.enabled = settings.enabled();
        this.commands = Buckets.of(settings.commands(), time);
        this.answers = Buckets.of(settings.answers(), time);
        this.streams = Buckets.of(settings.streams(), time);
    }

    public void command(UUID seat) {
        if (enabled) {
            commands.takeOrRefuse(seat);
        }
    }

    public void answer(UUID seat) {
        if (enabled) {
            answers.takeOrRefuse(seat);
        }
    }

    /** Never refused, because an EventSource that is refused gives up for ever; only told to come back later. */
    public boolean mayStream(UUID seatOrScreen) {
        return !enabled || streams.take(seatOrScreen);
    }
}
