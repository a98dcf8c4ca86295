package plenum.reports.internal;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import plenum.realtime.Change;
import plenum.realtime.Channels;
import plenum.realtime.Position;
import plenum.shared.Audience;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows the figure to whoever watches. Its history is not stored, so every start of the program begins a new one under
 * an epoch of its own.
 */
@Component
class ProgressChannel {

    static final String NAME = "reports:progress";

    private final Channels channels;
    private final JsonMapper json;
    private final Clock clock;
    private final long epoch;
    private long version;

    ProgressChannel(Channels channels, JsonMapper json, Clock clock) {
        this.channels = channels;
        this.json = json;
        this.clock = clock;
        this.epoch = clock.millis();
    }

    synchronized void show(Progress progress) {
        Map<Audience, ObjectNode> views = Map.of(Audience.EVERYONE, json.valueToTree(progress));
        var position = new Position(epoch, ++version);
        if (version == 1) {
            channels.open(NAME, position, views);
        } else {
            channels.publish(
                    NAME, new Change(position, clock.instant(), "figure_changed", json.createObjectNode(), views));
        }
    }

    synchronized boolean isOpen() {
        return version > 0;
    }
}
