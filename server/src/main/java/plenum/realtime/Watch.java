package plenum.realtime;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plenum.shared.Audience;
import tools.jackson.databind.node.ObjectNode;

/**
 * One reader of a channel. The same reader may hold a few streams; {@code me} is asked whenever a stream has to be told
 * who it belongs to, must not block, and is absent for readers who are nobody in particular, such as presenter screens.
 * A terse reader's frames leave out what their stream fixes anyway. With the sign-in beside a reader their streams end.
 */
public record Watch(
        String channel,
        Audience audience,
        String reader,
        @Nullable Supplier<ObjectNode> me,
        Attendance attendance,
        Manner manner,
        boolean terse,
        @Nullable UUID signIn) {

    public Watch(
            String channel,
            Audience audience,
            String reader,
            @Nullable Supplier<ObjectNode> me,
            Attendance attendance,
            Manner manner) {
        this(channel, audience, reader, me, attendance, manner, false, null);
    }

    /** The same reader, as terse as that. */
    public Watch terse(boolean isTerse) {
        return new Watch(channel, audience, reader, me, attendance, manner, isTerse, signIn);
    }

    /** The same reader, with this sign-in beside them. */
    public Watch beside(@Nullable UUID newSignIn) {
        return new Watch(channel, audience, reader, me, attendance, manner, terse, newSignIn);
    }

    public Watch(
            String channel,
            Audience audience,
            String reader,
            @Nullable Supplier<ObjectNode> me,
            Attendance attendance) {
        this(channel, audience, reader, me, attendance, Manner.USUAL);
    }

    /** Hears once of every stream that opens and once of its end, however it ends. */
    public interface Attendance {

        Attendance NOBODY_ASKS = new Attendance() {
            @Override
            public void opened() {}

            @Override
            public void ended() {}
        };

        void opened();

        void ended();
    }

    /** Fields in the parts of a view that tick by themselves: left out of checksums and of the comparison of views. */
    public static final Set<String> CLOCKS = Set.of("last_activity_at", "expires_at");

    /** Fields a lean view leaves out, wherever they stand: nobody needs them to take part. */
    public static final Set<String> TRIMMINGS = Set.of("avatar", "description");
}
