package plenum.realtime;

import java.util.Optional;

/** A place in a channel's history, written `epoch.version`. Two histories have different epochs and are never spliced. */
public record Position(long epoch, long version) {

    /** Reads what a client claims to have seen; whatever cannot be one of ours is simply no position. */
    public static Optional<Position> parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 1 || dot > 18 || text.length() - dot > 19) {
            return Optional.empty();
        }
        try {
            var position =
                    new Position(Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
            return position.epoch < 0 || position.version < 0 ? Optional.empty() : Optional.of(position);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return epoch + "." + version;
    }
}
