package plenum.activities.retro;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.activities.ExportWish;
import plenum.activities.Table;
import plenum.activities.board.Action;
import plenum.activities.board.BoardFigures;

/** A retro as rows: its cards, and what was agreed. */
record RetroTables(RetroConfig retro, BoardFigures figures, ExportWish wish) {

    List<Table> tables() {
        return List.of(cards(), actions());
    }

    private Table cards() {
        var titles = retro.columns().list().stream().collect(Collectors.toMap(RetroColumn::id, RetroColumn::title));
        var writer = new Table.Writer("cards", "rank", "column", "group", "card", "votes", "total", "author");
        for (var line : figures.topics()) {
            for (var card : line.cards()) {
                writer.row(
                        line.rank(),
                        line.column() == null ? null : titles.get(line.column()),
                        line.group(),
                        card.text(),
                        card.dots(),
                        line.dots(),
                        card.author() == null ? null : wish.name(card.author()));
            }
        }
        return writer.table();
    }

    private Table actions() {
        var writer = new Table.Writer("actions", "action", "owner", "due", "state");
        for (var action : figures.actions()) {
            writer.row(
                    action.text(),
                    owner(action),
                    action.due(),
                    action.status().name().toLowerCase(Locale.ROOT));
        }
        return writer.table();
    }

    private @Nullable String owner(Action action) {
        return action.ownerId() == null ? action.owner() : wish.name(action.ownerId());
    }
}
