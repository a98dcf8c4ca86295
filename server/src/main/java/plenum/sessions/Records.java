package plenum.sessions;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.ExportWish.Extra;
import plenum.identity.SignedIn;
import plenum.shared.Caller;
import plenum.shared.Keyset;

/** What a session leaves behind: what has come of it, and files to keep. Also after its end, until it is deleted. */
public interface Records {

    /** Held against an earlier session only if that is wanted and the caller may look back at it. */
    SessionRecap recap(Caller.Seat seat, SignedIn who, boolean compared);

    ExportFile export(Caller.Seat seat, Format format, Set<Extra> extras);

    /** One activity only. */
    ExportFile export(Caller.Seat seat, UUID activity, Format format, Set<Extra> extras);

    /** What has come of one activity; refuses as long as nothing was shown. */
    Object results(Caller caller, UUID activity);

    /** The next items of an activity behind the one the cursor names, or the first ones. */
    Keyset<?> items(Caller caller, UUID activity, @Nullable UUID cursor, int limit);

    /** One item of an activity in full. */
    Object item(Caller caller, UUID activity, UUID item);

    /** What is known beyond the room about the result that is shown. */
    Optional<?> hint(Caller caller, UUID activity);

    enum Format {
        CSV,
        JSON,
        MD,
        PDF,
        XLSX
    }

    /** A file as it is handed over. */
    record ExportFile(String name, String mediaType, byte[] content) {}
}
