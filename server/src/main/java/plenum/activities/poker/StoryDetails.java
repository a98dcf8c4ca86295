package plenum.activities.poker;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plenum.activities.Line;
import plenum.activities.Passage;
import plenum.activities.Typed;
import plenum.shared.Problem;

/**
 * What is known of a story beyond its name: its text, and where it comes from. {@code itemRef} belongs to whoever sent
 * the story here and is handed back as it came.
 */
public record StoryDetails(
        @Nullable String description,
        @Nullable String url,
        @Nullable String itemRef,
        @Nullable String type,
        @Nullable String priority) {

    static final int LONGEST_DESCRIPTION = 10_000;
    static final int LONGEST_URL = 2_000;
    static final int LONGEST_ITEM_REF = 200;
    static final int LONGEST_WORD = 60;

    static final StoryDetails NONE = new StoryDetails(null, null, null, null, null);

    public StoryDetails {
        description = Passage.of(description);
        if (description != null && Line.length(description) > LONGEST_DESCRIPTION) {
            throw Problem.VALIDATION_ERROR.on(
                    "description", "must have at most " + LONGEST_DESCRIPTION + " characters");
        }
        url = address(Typed.line("url", url, LONGEST_URL));
        itemRef = Typed.line("item_ref", itemRef, LONGEST_ITEM_REF);
        type = Typed.line("type", type, LONGEST_WORD);
        priority = Typed.line("priority", priority, LONGEST_WORD);
    }

    /** What is absent in the other stays; an empty text takes away. */
    StoryDetails changedBy(StoryWords words) {
        return new StoryDetails(
                Objects.requireNonNullElse(words.description(), text(description)),
                Objects.requireNonNullElse(words.url(), text(url)),
                itemRef,
                Objects.requireNonNullElse(words.storyType(), text(type)),
                Objects.requireNonNullElse(words.priority(), text(priority)));
    }

    /** As a newer list knows it; what that list does not say stays. */
    StoryDetails renewedBy(StoryDetails newer) {
        return new StoryDetails(
                newer.description == null ? description : newer.description,
                newer.url == null ? url : newer.url,
                newer.itemRef == null ? itemRef : newer.itemRef,
                newer.type == null ? type : newer.type,
                newer.priority == null ? priority : newer.priority);
    }

    /** Words somebody may change; {@code itemRef} is not one of them. */
    record StoryWords(
            @Nullable String description,
            @Nullable String url,
            @Nullable String storyType,
            @Nullable String priority) {}

    /** Tells one text from another without holding it; absent where there is nothing to know. */
    @Nullable
    String mark() {
        return equals(NONE) ? null : Integer.toHexString(hashCode());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String address(@Nullable String url) {
        if (url != null && !isWeb(url)) {
            throw Problem.VALIDATION_ERROR.on("url", "must be a web address");
        }
        return url;
    }

    private static boolean isWeb(String url) {
        try {
            var address = new URI(url);
            return address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
