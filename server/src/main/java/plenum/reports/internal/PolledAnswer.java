package plenum.reports.internal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import plenum.realtime.Polled;
import plenum.realtime.Position;
import plenum.shared.Answer;
import tools.jackson.databind.JsonNode;

/** What a poll brought: frames, or the whole, under the ETag of their position. */
record PolledAnswer(
        long epoch,
        long v,
        @Nullable List<FrameText> frames,
        @Nullable JsonNode snapshot) {

    /** The very text a stream carries. */
    record FrameText(@JsonValue @JsonRawValue String json) {}

    private static final Duration NEXT_POLL = Duration.ofSeconds(2);

    static ResponseEntity<Answer<PolledAnswer>> to(Polled polled) {
        return switch (polled) {
            case Polled.Frames(var at, var frames) ->
                under(at, frames.stream().map(FrameText::new).toList(), null);
            case Polled.Whole(var whole) -> under(whole.position(), null, whole.state());
            case Polled.NothingNew(var at) -> under(at, List.of(), null);
        };
    }

    /** The third part of the tag counts changes of the reader's own state, of which nobody in particular has none. */
    private static ResponseEntity<Answer<PolledAnswer>> under(
            Position at, @Nullable List<FrameText> frames, @Nullable JsonNode snapshot) {
        return ResponseEntity.ok()
                .eTag("\"" + at + ".0\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(NEXT_POLL.toSeconds()))
                .body(Answer.of(new PolledAnswer(at.epoch(), at.version(), frames, snapshot)));
    }
}
