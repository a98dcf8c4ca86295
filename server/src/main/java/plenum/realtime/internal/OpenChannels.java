package plenum.realtime.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.realtime.Bye;
import plenum.realtime.Change;
import plenum.realtime.Channels;
import plenum.realtime.Manner;
import plenum.realtime.Polled;
import plenum.realtime.Position;
import plenum.realtime.Snapshot;
import plenum.realtime.Synced;
import plenum.realtime.Watch;
import plenum.shared.Audience;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/** The channels that are open on this node, by name. */
@Component
final class OpenChannels implements Channels {

    private final Hub hub;
    private final Handshake handshake;

    OpenChannels(Hub hub, Handshake handshake) {
        this.hub = hub;
        this.handshake = handshake;
    }

    @Override
    public void open(String channel, Map<String, String> stamp, Position at, Map<Audience, ObjectNode> views) {
        var fresh = new Channel(hub, channel, stamp, at, views);
        var known = hub.channels().putIfAbsent(channel, fresh);
        if (known != null) {
            known.startOver(at, views);
        }
    }

    @Override
    public void publish(String channel, Change change) {
        ifOpen(channel, open -> open.publish(change));
    }

    @Override
    public void tell(String channel, String reader, Set<String> changed, ObjectNode me) {
        ifOpen(channel, open -> open.tell(reader, changed, me));
    }

    @Override
    public void move(String channel, String reader, Audience audience) {
        ifOpen(channel, open -> open.move(reader, audience));
    }

    @Override
    public void adapt(String channel, String reader, Manner manner) {
        ifOpen(channel, open -> open.adapt(reader, manner));
    }

    @Override
    public void say(String channel, @Nullable Audience audience, String type, ObjectNode data) {
        ifOpen(channel, open -> open.say(audience, new Agenda.Notice(type, hub.now(), data)));
    }

    @Override
    public void say(String channel, String reader, String type, ObjectNode data) {
        ifOpen(channel, open -> open.say(reader, new Agenda.Notice(type, hub.now(), data)));
    }

    @Override
    public void stream(Watch watch, HttpServletRequest request, HttpServletResponse response) throws IOException {
        handshake.answer(get(watch.channel()), watch, request, response);
    }

    @Override
    public void postpone(HttpServletResponse response) throws IOException {
        handshake.postpone(response);
    }

    @Override
    public Polled poll(Watch watch, @Nullable Position since, Duration patience) {
        return get(watch.channel()).enquiries().poll(watch, since, patience);
    }

    @Override
    public Polled pollSince(Watch watch, Instant since) {
        return get(watch.channel()).enquiries().pollSince(watch, since);
    }

    @Override
    public Synced sync(Watch watch, @Nullable Position since, @Nullable String checksum) {
        return get(watch.channel()).enquiries().sync(watch, since, checksum);
    }

    @Override
    public Snapshot snapshot(Watch watch) {
        return get(watch.channel()).snapshot(watch);
    }

    @Override
    public Snapshot snapshot(String channel, Audience audience) {
        return get(channel).snapshot(audience);
    }

    @Override
    public void dismiss(String channel, String reader, Bye reason) {
        ifOpen(channel, open -> open.dismiss(reader, reason));
    }

    @Override
    public void signedOut(UUID signIn) {
        hub.channels().values().forEach(channel -> channel.signedOut(signIn));
    }

    @Override
    public void close(String channel, Bye reason) {
        var open = hub.channels().remove(channel);
        if (open != null) {
            open.close(reason);
        }
    }

    /** A channel may close between a reader's arrival and their question; whoever asks again is told why. */
    private Channel get(String channel) {
        var open = hub.channels().get(channel);
        if (open == null) {
            throw Problem.SERVICE_UNAVAILABLE.refusal();
        }
        return open;
    }

    private void ifOpen(String channel, Consumer<Channel> action) {
        var open = hub.channels().get(channel);
        if (open != null) {
            action.accept(open);
        }
    }
}
