package plenum.sessions;

import org.jspecify.annotations.Nullable;
import plenum.shared.Page;

/** Which of the listed sessions somebody wants to see: of one kind, with words in the name, only those with a seat. */
public record SessionSearch(@Nullable String kind, @Nullable String words, boolean joinable, Page.Wish page) {

    private static final int MOST_ALTERNATIVES = 5;

    /** What to offer somebody who found no room for a session of their own. */
    public static SessionSearch alternatives() {
        return new SessionSearch(null, null, true, new Page.Wish(1, MOST_ALTERNATIVES));
    }

    public static SessionSearch newest(int most) {
        return new SessionSearch(null, null, false, new Page.Wish(1, most));
    }
}
