package plenum.activities.poker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Typed;
import plenum.activities.poker.StoryDetails.StoryWords;
import plenum.shared.Problem;

/** A story as somebody adds it. Whoever adds it also names it, so that adding it twice adds it once. */
public record NewStory(
        UUID id,
        @Nullable String ref,
        String title,
        @Nullable String description,
        @Nullable String url,
        @Nullable String itemRef,
        @Nullable String type,
        @Nullable String priority,
        @Nullable String estimate) {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_REF = 64;

    public NewStory(UUID id, @Nullable String ref, String title) {
        this(id, ref, title, null, null, null, null, null, null);
    }

    public NewStory {
        if (id == null) {
            throw Problem.VALIDATION_ERROR.on("id", "is missing");
        }
        title = title(title);
        ref = ref(ref);
        var details = new StoryDetails(description, url, itemRef, type, priority);
        description = details.description();
        url = details.url();
        itemRef = details.itemRef();
        type = details.type();
        priority = details.priority();
        estimate = Typed.line("estimate", estimate, PokerCommand.Agree.LONGEST_LABEL);
    }

    static NewStory of(UUID id, @Nullable String ref, String title, StoryWords words) {
        return new NewStory(
                id, ref, title, words.description(), words.url(), null, words.storyType(), words.priority(), null);
    }

    StoryDetails details() {
        return new StoryDetails(description, url, itemRef, type, priority);
    }

    static String title(@Nullable String typed) {
        return Typed.needed("title", typed, LONGEST_TITLE);
    }

    static @Nullable String ref(@Nullable String typed) {
        return Typed.line("ref", typed, LONGEST_REF);
    }
}
