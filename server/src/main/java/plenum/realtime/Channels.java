package plenum.realtime;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.shared.Audience;
import tools.jackson.databind.node.ObjectNode;

/**
 * Channels carry numbered frames from one writer to many screens. The writer hands over whole, already redacted views;
 * the channel works out what changed, encodes it once per audience and gives the same bytes to every reader.
 */
public interface Channels {

    /**
     * Starts a channel, or starts it over: readers who are there get the new view as a snapshot. Every frame bears the
     * fields of the stamp, which say what the channel belongs to. Views are never to be changed once handed over.
     */
    void open(String channel, Map<String, String> stamp, Position at, Map<Audience, ObjectNode> views);

    default void open(String channel, Position at, Map<Audience, ObjectNode> views) {
        open(channel, Map.of(), at, views);
    }

    /** Shows a change to the audiences whose view it alters. Called by the channel's one writer, after its commit. */
    void publish(String channel, Change change);

    /** Sends one reader their new `me`, on all of their streams. */
    void tell(String channel, String reader, Set<String> changed, ObjectNode me);

    /**
     * Moves a reader to another audience; their streams continue there with a snapshot. From here on this word counts
     * more than the audience of a watch, so it has to be said whether or not the reader is there.
     */
    void move(String channel, String reader, Audience audience);

    /** Takes over the answer to this request and writes frames until either side ends it. */
    void stream(Watch watch, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** What a reader who stands at {@code since} has missed; waits up to {@code patience} for something to happen. */
    Polled poll(Watch watch, @Nullable Position since, Duration patience);

    /** Where an audience stands now: position, view and checksum. */
    Snapshot snapshot(String channel, Audience audience);

    /** Says goodbye to one reader and ends their streams. */
    void dismiss(String channel, String reader, Bye reason);

    /** Says goodbye to everybody and forgets the channel. */
    void close(String channel, Bye reason);
}
