package plenum.activities.retro;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import plenum.activities.board.BoardFace;

/** A retro as everyone sees it. */
public record RetroView(Type type, BoardFace board, List<RetroColumn> columns) {

    /** Tells this view from those of other types. */
    public enum Type {
        @JsonProperty("retro")
        RETRO
    }
}
