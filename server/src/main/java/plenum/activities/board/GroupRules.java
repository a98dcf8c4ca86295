package plenum.activities.board;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.board.BoardEvent.Gathered;
import plenum.activities.board.BoardEvent.Renamed;
import plenum.activities.board.BoardEvent.Scattered;
import plenum.shared.Problem;

/** What whoever leads may do with groups. Votes stay with their cards, however these are grouped. */
record GroupRules(BoardState<?> state) {

    private static final int LONGEST_TITLE = Wording.LONGEST_TITLE;

    boolean isTheirTime() {
        return !state.isSealed() && (state.step() == Step.GROUP || state.isShown());
    }

    Decision<BoardEvent> gather(BoardRequest.Gather gather) {
        if (!isTheirTime()) {
            return refused(BoardRules.wrongPhase(state));
        }
        var items = new ArrayList<Item<Card>>();
        for (var id : gather.ids()) {
            var item = state.items().find(id);
            if (item == null || !item.body().isShown()) {
                return refused(Problem.ITEM_NOT_FOUND.refusal());
            }
            items.add(item);
        }
        if (items.isEmpty()) {
            return refused(Problem.INVALID_RESPONSE.on("item_ids", "is empty"));
        }
        var group = group(gather, items);
        var isNew = !state.groups().containsKey(group);
        if (isNew && state.groups().size() >= state.terms().mostGroups()) {
            return refused(Problem.LIMIT_REACHED.because(state.terms().mostGroups() + " groups"));
        }
        var title = title(gather.title(), group, items.getFirst());
        if (!isNew
                && title.equals(state.groups().get(group))
                && items.stream().allMatch(item -> group.equals(item.body().group()))) {
            return repeated();
        }
        var column = state.in(group)
                .findFirst()
                .map(item -> item.body().column())
                .orElse(items.getFirst().body().column());
        return accepted(
                new Gathered(group, title, items.stream().map(Item::number).toList(), column));
    }

    /** The one that was named, or the one of the first card, or one that is called after it. */
    private static UUID group(BoardRequest.Gather gather, ArrayList<Item<Card>> items) {
        if (gather.group() != null) {
            return gather.group();
        }
        var there = items.stream()
                .map(item -> item.body().group())
                .filter(one -> one != null)
                .findFirst();
        return there.orElseGet(
                () -> UUID.nameUUIDFromBytes(("group " + items.getFirst().id()).getBytes(StandardCharsets.US_ASCII)));
    }

    private String title(@Nullable String wished, UUID group, Item<Card> first) {
        var known = state.groups().get(group);
        if (wished != null) {
            return wished;
        }
        return known != null ? known : cut(first.body().text());
    }

    private static String cut(String text) {
        int[] signs = text.lines()
                .findFirst()
                .orElse(text)
                .codePoints()
                .limit(LONGEST_TITLE)
                .toArray();
        return new String(signs, 0, signs.length);
    }

    Decision<BoardEvent> rename(BoardRequest.Rename rename) {
        if (!isTheirTime()) {
            return refused(BoardRules.wrongPhase(state));
        }
        var known = state.groups().get(rename.group());
        if (known == null) {
            return refused(Problem.ITEM_NOT_FOUND.refusal());
        }
        return known.equals(rename.title()) ? repeated() : accepted(new Renamed(rename.group(), rename.title()));
    }

    Decision<BoardEvent> scatter(UUID group) {
        if (!isTheirTime()) {
            return refused(BoardRules.wrongPhase(state));
        }
        return state.groups().containsKey(group)
                ? accepted(new Scattered(group))
                : refused(Problem.ITEM_NOT_FOUND.refusal());
    }
}
