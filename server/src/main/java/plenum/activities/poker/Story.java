package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing to estimate: what people call it, and what has come of it. */
public record Story(
        UUID id,
        @Nullable String ref,
        String title,
        Status status,
        @Nullable Estimate estimate) {

    public enum Status {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("estimated")
        ESTIMATED,
        /** Left out for now; choosing it brings it back. */
        @JsonProperty("skipped")
        SKIPPED
    }

    static Story of(NewStory wish) {
        return new Story(wish.id(), wish.ref(), wish.title(), Status.PENDING, null);
    }

    Story asNew() {
        return new Story(id, ref, title, Status.PENDING, null);
    }

    /** Called as in a newer list; what has come of it stays. */
    Story renewedBy(NewStory wish) {
        return called(wish.ref(), wish.title());
    }

    Story called(@Nullable String newRef, String newTitle) {
        return new Story(id, newRef, newTitle, status, estimate);
    }

    Story estimated(Estimate agreed) {
        return new Story(id, ref, title, Status.ESTIMATED, agreed);
    }

    Story skipped() {
        return new Story(id, ref, title, Status.SKIPPED, estimate);
    }

    /** On the table: what was left out is not left out any more. */
    Story chosen() {
        if (status != Status.SKIPPED) {
            return this;
        }
        return new Story(id, ref, title, estimate == null ? Status.PENDING : Status.ESTIMATED, estimate);
    }

    boolean isPending() {
        return status == Status.PENDING;
    }
}
