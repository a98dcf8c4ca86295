package plenum.sessions.internal.room;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done about results, as one would write it below the lines of an agenda. */
record NaiveDeeds(List<NaiveActivity> agenda) {

    List<String> agree(@Nullable NaiveActivity one, Action action) {
        if (one == null) {
            return refused("ACTIVITY_NOT_FOUND");
        }
        if (agenda.stream().anyMatch(each -> each.actions.containsKey(action.id()))) {
            return List.of();
        }
        if (!one.isActive() && !one.status.equals("closed")) {
            return refused("ACTIVITY_NOT_ACTIVE");
        }
        if (agenda.stream().mapToInt(each -> each.actions.size()).sum() >= 100) {
            return refused("LIMIT_REACHED");
        }
        one.actions.put(action.id(), action.text());
        return List.of("agreed " + action.id() + " " + action.text());
    }

    List<String> amend(@Nullable NaiveActivity one, AgendaCommand.Amend amend) {
        if (one == null) {
            return refused("ACTIVITY_NOT_FOUND");
        }
        var text = one.actions.get(amend.action());
        if (text == null) {
            return refused("ITEM_NOT_FOUND");
        }
        if (amend.text() == null || amend.text().equals(text)) {
            return List.of();
        }
        one.actions.put(amend.action(), amend.text());
        return List.of("agreed " + amend.action() + " " + amend.text());
    }

    static boolean isShorter(@Nullable Duration before, @Nullable Duration after) {
        return before != null && after != null && !after.isZero() && after.compareTo(before) < 0;
    }

    private static List<String> refused(String code) {
        return List.of("refused " + code);
    }
}
