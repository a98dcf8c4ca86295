package plenum.activities.brainstorm;

import com.fasterxml.jackson.annotation.JsonProperty;
import plenum.activities.board.BoardFace;

/** A brainstorm as everyone sees it. */
public record BrainstormView(Type type, BoardFace board, String prompt) {

    /** Tells this view from those of other types. */
    public enum Type {
        @JsonProperty("brainstorm")
        BRAINSTORM
    }
}
