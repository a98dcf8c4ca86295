package plenum.sessions.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.activities.Anonymity;
import plenum.activities.Stored;
import plenum.activities.StoredJson;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.Agenda;
import plenum.sessions.internal.room.Progress;
import tools.jackson.databind.json.JsonMapper;

/** Writes what changed on a session's agenda, always as part of somebody's transaction. */
@Component
class ActivityStore {

    /** Of one session: what its agenda was and is; a new one was nothing. */
    record Change(UUID session, @Nullable Agenda before, Agenda after, long version) {

        private Stream<Written> written() {
            return after.activities().values().stream()
                    .filter(activity -> find(activity.id()) != activity)
                    .map(activity -> Written.of(session, find(activity.id()), activity, version));
        }

        private @Nullable Activity find(UUID activity) {
            return before == null ? null : before.activities().get(activity);
        }

        private Stream<UUID> gone() {
            return before == null
                    ? Stream.empty()
                    : before.activities().keySet().stream()
                            .filter(id -> !after.activities().containsKey(id));
        }
    }

    /** An activity that is another object than it was, and what is kept of both. */
    private record Written(
            UUID session,
            @Nullable Activity was,
            Activity is,
            @Nullable Stored before,
            Stored after,
            long version) {

        static Written of(UUID session, @Nullable Activity was, Activity is, long version) {
            return new Written(
                    session,
                    was,
                    is,
                    was == null ? null : was.play().store(),
                    is.play().store(),
                    version);
        }

        ItemStore.Change items() {
            return new ItemStore.Change(
                    is.id(),
                    is.play().anonymity() == Anonymity.ANONYMOUS,
                    before == null ? Map.of() : before.items(),
                    after.items(),
                    version);
        }

        boolean isOtherRow() {
            return was == null
                    || before == null
                    || was.order() != is.order()
                    || was.recounted() != is.recounted()
                    || !was.actions().equals(is.actions())
                    || !was.brief().equals(is.brief())
                    || !was.progress().equals(is.progress())
                    || !after.control().equals(before.control());
        }

        /** Votes change neither the control record nor the round's record, so most batches write nothing here. */
        Stream<Round> otherRounds() {
            return after.rounds().entrySet().stream()
                    .filter(round -> before == null
                            || !round.getValue().equals(before.rounds().get(round.getKey())))
                    .map(round -> new Round(is.id(), round.getKey(), round.getValue()));
        }
    }

    private record Round(UUID activity, int number, Object record) {}

    private final JdbcClient jdbc;
    private final ItemStore items;
    private final Columns<Written> rows;
    private final Columns<Round> rounds;

    ActivityStore(JdbcClient jdbc, JsonMapper json, ItemStore items) {
        this.jdbc = jdbc;
        this.items = items;
        this.rows = Columns.<Written>none()
                .and("id", "uuid", one -> one.is.id())
                .and("session_id", "uuid", one -> one.session)
                .and("type", "text", one -> one.is.play().type().id())
                .and("created_at", "timestamptz", one -> one.is.brief().createdAt())
                .and("template_line", "uuid", one -> one.is.brief().line())
                .and("title", "text", one -> one.is.brief().title())
                .and("position", "integer", one -> one.is.order())
                .and("control", "jsonb", one -> json.writeValueAsString(one.after.control()))
                .and("description", "text", one -> one.is.brief().description())
                .and("config", "jsonb", one -> one.is.brief().config())
                .and("config_version", "integer", one -> one.is.brief().configVersion())
                .and("timeout_seconds", "integer", one -> seconds(one.is.brief().timeout()))
                .and("status", "text", one -> one.is.progress().status().word())
                .and("ends_at", "timestamptz", one -> one.is.progress().endsAt())
                .and("closed_at", "timestamptz", one -> one.is.progress().closedAt())
                .and("closed_reason", "text", one -> word(one.is.progress().closing()))
                .and("revision", "integer", one -> one.is.brief().revision())
                .and("recounted", "boolean", one -> one.is.recounted())
                .and("actions", "jsonb", one -> StoredJson.text(one.is.actions()))
                .and("updated_at", "timestamptz", one -> one.is.brief().updatedAt());
        this.rounds = Columns.<Round>none()
                .and("activity_id", "uuid", Round::activity)
                .and("round", "integer", Round::number)
                .and("record", "jsonb", one -> json.writeValueAsString(one.record));
    }

    void write(List<Change> changes) {
        var written = changes.stream().flatMap(Change::written).toList();
        rows(written.stream().filter(Written::isOtherRow).toList());
        rounds(written.stream().flatMap(Written::otherRounds).toList());
        items.write(written.stream().map(Written::items).toList());
        remove(changes.stream().flatMap(Change::gone).map(UUID::toString).toArray(String[]::new));
    }

    private void rows(List<Written> written) {
        if (!written.isEmpty()) {
            jdbc.sql("""
                insert into session_activity (%s) select %s from %s
                on conflict (id) do update set title = excluded.title, position = excluded.position,
                    control = excluded.control, description = excluded.description, config = excluded.config,
                    config_version = excluded.config_version,
                    timeout_seconds = excluded.timeout_seconds, status = excluded.status,
                    ends_at = excluded.ends_at, closed_at = excluded.closed_at,
                    closed_reason = excluded.closed_reason, revision = excluded.revision, recounted = excluded.recounted,
                    actions = excluded.actions,
                    updated_at = excluded.updated_at\
                """.formatted(rows.names(), rows.names(), rows.rows()))
                    .params(rows.of(written))
                    .update();
        }
    }

    private void rounds(List<Round> written) {
        if (!written.isEmpty()) {
            jdbc.sql("""
                insert into session_round (%s) select %s from %s
                on conflict (activity_id, round) do update set record = excluded.record\
                """.formatted(rounds.names(), rounds.names(), rounds.rows()))
                    .params(rounds.of(written))
                    .update();
        }
    }

    private void remove(String[] gone) {
        if (gone.length > 0) {
            jdbc.sql("delete from session_activity where id = any(cast(:gone as uuid[]))")
                    .param("gone", gone)
                    .update();
        }
    }

    private static @Nullable Integer seconds(@Nullable Duration time) {
        return time == null ? null : (Integer) Math.toIntExact(time.toSeconds());
    }

    private static @Nullable String word(Progress.@Nullable Closing closing) {
        return closing == null ? null : closing.word();
    }
}
