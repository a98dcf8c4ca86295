package plenum.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.identity.SignedIn;
import plenum.shared.Caller;

/**
 * Agendas kept to be used again: those that everybody finds here, one's own, and those of one's teams. What a session
 * begins with is a copy, so nothing done here changes one.
 */
public interface Templates {

    /** Those that come with the program first, in the language asked for; then one's own and the teams', by name. */
    Kept list(SignedIn who, @Nullable String locale);

    Template get(SignedIn who, UUID template);

    Template save(SignedIn who, @Nullable UUID team, NewTemplate wish);

    /** What a session has on its agenda, without anything people did there. */
    Template saveAgenda(Caller caller, SignedIn who, @Nullable UUID team, Words words);

    /** What is absent stays. */
    Template change(SignedIn who, UUID template, Change change);

    void remove(SignedIn who, UUID template);

    /** Puts all of it at the end of the agenda of the caller's session. */
    Inserted insert(Caller caller, SignedIn who, UUID template);

    /** Who keeps a template. */
    enum Keeper {
        BUILT_IN,
        ACCOUNT,
        TEAM
    }

    record Template(
            UUID id,
            Keeper keeper,
            @Nullable UUID teamId,
            String name,
            @Nullable String description,
            List<Line> agenda,
            boolean mayWrite,
            int revision,
            @Nullable Instant createdAt,
            @Nullable Instant changedAt) {}

    /** One thing to do together, as it was set up. The id stays with it when it is changed. */
    record Line(
            UUID id,
            String type,
            boolean parallel,
            String title,
            @Nullable String description,
            Object config,
            int configVersion,
            @Nullable Integer timeoutSeconds) {}

    /** A template as it is offered: what it is about, and no configuration. */
    record Overview(
            UUID id,
            Keeper keeper,
            @Nullable UUID teamId,
            String name,
            @Nullable String description,
            List<Entry> agenda,
            boolean mayWrite,
            int revision) {}

    record Entry(String type, String title) {}

    /** All that whoever asks may use, and where they may keep one of theirs. */
    record Kept(List<Overview> templates, boolean mayKeep, Set<UUID> mayKeepFor) {}

    record Words(String name, @Nullable String description) {}

    record NewTemplate(Words words, List<NewLine> agenda) {}

    /** One line in the words of its type. With the id of a line there was, it is that line, otherwise. */
    record NewLine(
            @Nullable UUID id,
            String type,
            String title,
            @Nullable String description,
            @Nullable Map<String, Object> config,
            @Nullable Integer timeoutSeconds) {}

    /** @param seen the revision somebody had before their eyes; whatever there is, if absent */
    record Change(
            @Nullable Integer seen,
            @Nullable String name,
            @Nullable String description,
            @Nullable List<NewLine> agenda) {}

    record Inserted(List<ActivityState> activities, long v) {}
}
