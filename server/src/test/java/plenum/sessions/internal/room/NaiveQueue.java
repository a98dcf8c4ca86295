package plenum.sessions.internal.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.NewStory;

/** A pile of paper sheets, one for each story, the next on top. */
final class NaiveQueue {

    static final class Sheet {
        final UUID id;

        @Nullable
        String ref;

        String title;

        @Nullable
        String text;

        /** Why it is not in the line any more. */
        @Nullable
        String out;

        @Nullable
        String estimate;

        /** The number of the sheet on which people voted before they met, 0 if they have not. */
        int ahead;

        /** What all of them chose there. */
        @Nullable
        String same;

        /** That waits for a nod. */
        boolean proposed;

        /** What its sheets were called when they were laid out. */
        final Map<Integer, String> titles = new HashMap<>();

        Sheet(UUID id, @Nullable String ref, String title) {
            this.id = id;
            this.ref = ref;
            this.title = title;
        }

        /** What was written down, without what has come of it. */
        Sheet asNew() {
            var clean = new Sheet(id, ref, title);
            clean.text = text;
            return clean;
        }

        boolean waits() {
            return out == null && estimate == null && !proposed;
        }

        String title(int number) {
            return titles.get(number);
        }
    }

    final List<Sheet> stories = new ArrayList<>();

    NaiveQueue copy() {
        var copy = new NaiveQueue();
        for (var sheet : stories) {
            var same = sheet.asNew();
            same.out = sheet.out;
            same.estimate = sheet.estimate;
            same.ahead = sheet.ahead;
            same.same = sheet.same;
            same.proposed = sheet.proposed;
            same.titles.putAll(sheet.titles);
            copy.stories.add(same);
        }
        return copy;
    }

    List<String> add(List<NewStory> wishes, boolean update) {
        var added = new ArrayList<UUID>();
        for (var wish : wishes) {
            var sheet = sheet(wish.id());
            if (sheet == null) {
                stories.add(new Sheet(wish.id(), wish.ref(), wish.title()));
                added.add(wish.id());
            } else if (update
                    && !added.contains(wish.id())
                    && !(sheet.title.equals(wish.title()) && Objects.equals(sheet.ref, wish.ref()))) {
                sheet.title = wish.title();
                sheet.ref = wish.ref();
                added.add(wish.id());
            }
        }
        return added.isEmpty() ? List.of() : List.of("added " + added);
    }

    List<String> edit(UUID story, @Nullable String ref, String title, @Nullable String text) {
        var sheet = sheet(story);
        if (sheet == null) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        var said = text == null ? sheet.text : text.isEmpty() ? null : text;
        if (sheet.title.equals(title) && Objects.equals(sheet.ref, ref) && Objects.equals(sheet.text, said)) {
            return List.of();
        }
        sheet.text = said;
        sheet.title = title;
        sheet.ref = ref;
        return List.of("edited " + story + " " + ref + " " + title + " " + said);
    }

    List<String> move(UUID story, int to) {
        var sheet = sheet(story);
        if (sheet == null) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        int place = to >= stories.size() ? stories.size() - 1 : to;
        if (stories.get(place) == sheet) {
            return List.of();
        }
        stories.remove(sheet);
        stories.add(place, sheet);
        return List.of("moved " + story + " " + place);
    }

    /** What comes after that story and has not been estimated or left out; from the top again after the last. */
    @Nullable
    UUID after(@Nullable UUID chosen) {
        var line = new ArrayList<>(stories);
        if (chosen != null) {
            Collections.rotate(line, -1 - line.indexOf(sheet(chosen)));
        }
        UUID to = null;
        for (var one : line.reversed()) {
            if (one.waits() && !one.id.equals(chosen)) {
                to = one.id;
            }
        }
        return to;
    }

    List<Picture.Line> lines(@Nullable UUID chosen) {
        return stories.stream().map(one -> line(one, one.id.equals(chosen))).toList();
    }

    @Nullable
    Sheet sheet(UUID story) {
        for (var one : stories) {
            if (one.id.equals(story)) {
                return one;
            }
        }
        return null;
    }

    private static Picture.Line line(Sheet one, boolean chosen) {
        var status = one.estimate != null ? "estimated" : one.proposed ? "proposed" : chosen ? "current" : "pending";
        if (one.out != null) {
            status = one.out.split(" ")[0];
        }
        return new Picture.Line(one.id, one.ref, one.title, status, one.estimate);
    }
}
