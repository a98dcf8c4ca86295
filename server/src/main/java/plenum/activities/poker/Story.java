package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing to estimate: what people call it, what is known of it, and what has come of it. */
public record Story(
        UUID id,
        @Nullable String ref,
        String title,
        StoryDetails details,
        Status status,
        @Nullable Estimate estimate,
        @Nullable StoryDecision decision,
        @Nullable Prevoted prevoted) {

    public enum Status {
        @JsonProperty("pending")
        PENDING,
        /** On the table, and nothing has come of it yet. Only views say so. */
        @JsonProperty("current")
        CURRENT,
        /** Everybody chose the same before they met; it only has to be confirmed. */
        @JsonProperty("proposed")
        PROPOSED,
        @JsonProperty("estimated")
        ESTIMATED,
        /** Left out for now; choosing it brings it back. */
        @JsonProperty("skipped")
        SKIPPED,
        /** Put away with a reason; choosing it brings it back. */
        @JsonProperty("parked")
        PARKED
    }

    /** A story kept by an older release has no details. */
    public Story(
            UUID id,
            @Nullable String ref,
            String title,
            @Nullable StoryDetails details,
            Status status,
            @Nullable Estimate estimate,
            @Nullable StoryDecision decision,
            @Nullable Prevoted prevoted) {
        this.id = id;
        this.ref = ref;
        this.title = title;
        this.details = details == null ? StoryDetails.NONE : details;
        this.status = status;
        this.estimate = estimate;
        this.decision = decision;
        this.prevoted = prevoted;
    }

    static Story of(NewStory wish) {
        var estimate = wish.estimate() == null ? null : Estimate.ofOwnWords(wish.estimate());
        var status = estimate == null ? Status.PENDING : Status.ESTIMATED;
        return new Story(wish.id(), wish.ref(), wish.title(), wish.details(), status, estimate, null, null);
    }

    /** As it was written down: nothing has come of it. */
    Story asNew() {
        return new Story(id, ref, title, details, Status.PENDING, null, null, null);
    }

    /** Called as in a newer list, with what that list knows of it; what has come of it stays. */
    Story renewedBy(NewStory wish) {
        var renewed = called(wish.ref(), wish.title(), details.renewedBy(wish.details()));
        return wish.estimate() == null || estimate != null
                ? renewed
                : renewed.estimated(Estimate.ofOwnWords(wish.estimate()));
    }

    Story called(@Nullable String newRef, String newTitle, StoryDetails known) {
        return new Story(id, newRef, newTitle, known, status, estimate, decision, prevoted);
    }

    Story estimated(Estimate agreed) {
        return new Story(id, ref, title, details, Status.ESTIMATED, agreed, decision, prevoted);
    }

    /** Out of the queue, for the reason that is given. */
    Story leftOut(StoryDecision why) {
        var how = why.choice() == StoryDecision.Choice.SKIP ? Status.SKIPPED : Status.PARKED;
        return new Story(id, ref, title, details, how, estimate, why, prevoted);
    }

    Story decided(StoryDecision what) {
        return new Story(id, ref, title, details, status, estimate, what, prevoted);
    }

    /** After a pre-vote; what came of the story meanwhile stays. */
    Story prevoted(Prevoted result) {
        var later = isPending() && result.proposed() != null ? Status.PROPOSED : status;
        return new Story(id, ref, title, details, later, estimate, decision, result);
    }

    /** On the table: what was left out is not left out any more, and what was proposed is open to question. */
    Story chosen() {
        if (!isLeftOut() && status != Status.PROPOSED) {
            return this;
        }
        var back = estimate == null ? Status.PENDING : Status.ESTIMATED;
        return new Story(id, ref, title, details, back, estimate, decision, prevoted);
    }

    /** As views show it while it is on the table and nothing has come of it. */
    Story onTheTable() {
        return isPending() ? new Story(id, ref, title, details, Status.CURRENT, estimate, decision, prevoted) : this;
    }

    boolean isPending() {
        return status == Status.PENDING;
    }

    boolean isLeftOut() {
        return status == Status.SKIPPED || status == Status.PARKED;
    }
}
