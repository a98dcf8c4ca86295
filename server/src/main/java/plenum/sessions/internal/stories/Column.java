package plenum.sessions.internal.stories;

import java.util.List;
import java.util.Locale;

/** What a column can mean, and by which names trackers and people call it, the surest name first. */
enum Column {
    REF("ref", "issue key", "key", "vorgangsschlüssel", "schlüssel", "reference", "referenz", "id", "issue id"),
    TITLE("title", "summary", "story", "name", "titel", "zusammenfassung"),
    DESCRIPTION("description", "beschreibung", "text", "details"),
    URL("url", "link", "adresse"),
    TYPE("type", "issue type", "vorgangstyp", "typ", "work item type"),
    PRIORITY("priority", "priorität"),
    ESTIMATE(
            "estimate",
            "story points",
            "custom field (story points)",
            "story point estimate",
            "custom field (story point estimate)",
            "points",
            "schätzung");

    /** Names only trackers use; what they export is written in their own markup. */
    static final List<String> OF_TRACKERS = List.of("issue key", "vorgangsschlüssel");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    List<String> names() {
        return names;
    }

    /** Where this column stands in a heading; -1 if it does not. */
    int in(List<String> heading) {
        var tidy = heading.stream().map(Column::tidy).toList();
        return names.stream()
                .map(tidy::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    static String tidy(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
