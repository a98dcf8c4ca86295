package plenum.realtime;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import plenum.shared.Answer;
import tools.jackson.databind.JsonNode;

/**
 * What a poll brought: frames, or the whole, and what is only the caller's. All under one ETag, so that nothing new is
 * no body.
 */
public record PolledAnswer(
        long epoch,
        long v,
        @Nullable List<FrameText> frames,
        @Nullable JsonNode snapshot,
        @Nullable JsonNode me) {

    /** The very text a stream carries. */
    public record FrameText(@JsonValue @JsonRawValue String json) {}

    public static ResponseEntity<Answer<PolledAnswer>> to(Polled polled, @Nullable JsonNode me, Duration next) {
        return switch (polled) {
            case Polled.Frames(var at, var frames) ->
                under(at, frames.stream().map(FrameText::new).toList(), null, me, next);
            case Polled.Whole(var whole) -> under(whole.position(), null, whole.state(), me, next);
            case Polled.NothingNew(var at) -> under(at, List.of(), null, me, next);
        };
    }

    /** The third part of the tag stands for the caller's own part, which changes without the position. */
    private static ResponseEntity<Answer<PolledAnswer>> under(
            Position at,
            @Nullable List<FrameText> frames,
            @Nullable JsonNode snapshot,
            @Nullable JsonNode me,
            Duration next) {
        var own = me == null ? "0" : Integer.toUnsignedString(me.hashCode());
        return ResponseEntity.ok()
                .eTag("\"" + at + "." + own + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(next.toSeconds()))
                .body(Answer.of(new PolledAnswer(at.epoch(), at.version(), frames, snapshot, me)));
    }
}
