package plenum.realtime;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    /** Tells a reader differently from now on, on all of their streams. At another pace they begin with a snapshot. */
    void adapt(String channel, String reader, Manner manner);

    /**
     * Says something that changes no view to everybody of an audience, or of all if there is none. It has no number, is
     * not kept, and reaches those whose streams are open.
     */
    void say(String channel, @Nullable Audience audience, String type, ObjectNode data);

    /** The same to one reader. */
    void say(String channel, String reader, String type, ObjectNode data);

    /** Takes over the answer to this request and writes frames until either side ends it. */
    void stream(Watch watch, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Takes a stream that comes too soon after the last ones, tells it to come back later, and ends it. */
    void postpone(HttpServletResponse response) throws IOException;

    /** What a reader who stands at {@code since} has missed; waits up to {@code patience} for something to happen. */
    Polled poll(Watch watch, @Nullable Position since, Duration patience);

    /** What has happened since a moment, for readers who know no positions. */
    Polled pollSince(Watch watch, Instant since);

    /** What brings a reader up to date who stands at {@code since} with a view of that checksum, as far as they say. */
    Synced sync(Watch watch, @Nullable Position since, @Nullable String checksum);

    /** Where a reader's view stands now. */
    Snapshot snapshot(Watch watch);

    /** Where an audience stands now: position, view and checksum. */
    Snapshot snapshot(String channel, Audience audience);

    /** Says goodbye to one reader and ends their streams. */
    void dismiss(String channel, String reader, Bye reason);

    /** Ends all streams on this node that were opened beside a sign-in. */
    void signedOut(UUID signIn);

    /** Says goodbye to everybody and forgets the channel. */
    void close(String channel, Bye reason);
}
