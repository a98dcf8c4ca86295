package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.activities.KeptItem;
import plenum.activities.StoredItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what people wrote, one row each, and of anonymous activities nobody's name. */
@Component
class ItemStore {

    /** The items of one activity as they were and are. */
    record Change(
            UUID activity,
            boolean anonymous,
            Map<Integer, ? extends StoredItem> before,
            Map<Integer, ? extends StoredItem> after,
            long version) {

        private List<? extends StoredItem> changed() {
            if (before == after) {
                return List.of();
            }
            return after.values().stream()
                    .filter(one -> !one.equals(before.get(one.number())))
                    .toList();
        }

        private List<Integer> gone() {
            return before == after
                    ? List.of()
                    : before.keySet().stream()
                            .<Integer>map(number -> number)
                            .filter(number -> !after.containsKey(number))
                            .toList();
        }

        /** From here on nobody can tell any more who wrote what: until the close everything anonymous has an author. */
        private boolean forgets() {
            return anonymous && changed().stream().anyMatch(one -> one.author() == null);
        }
    }

    /** A row as it is read: whose key that is only the activity's secret tells, if it has one. */
    record Row(UUID id, int number, int place, @Nullable String key, JsonNode body) {

        KeptItem by(Function<String, UUID> author) {
            return new KeptItem(id, number, place, key == null ? null : author.apply(key), body);
        }
    }

    private record Written(
            UUID activity,
            StoredItem item,
            @Nullable String key,
            @Nullable Long version) {}

    private record Gone(UUID activity, int number) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Columns<Written> rows;

    ItemStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        rows = Columns.<Written>none()
                .and("activity_id", "uuid", Written::activity)
                .and("id", "uuid", one -> one.item.id())
                .and("number", "integer", one -> one.item.number())
                .and("place", "integer", one -> one.item.place())
                .and("author_key", "text", Written::key)
                .and("body", "jsonb", one -> json.writeValueAsString(one.item.body()))
                .and("version", "bigint", Written::version);
    }

    Map<UUID, List<Row>> of(UUID session) {
        var found = new HashMap<UUID, List<Row>>();
        jdbc.sql("""
                        select i.* from session_item i join session_activity a on a.id = i.activity_id
                        where a.session_id = :session""").param("session", session).query(row -> {
            found.computeIfAbsent(row.getObject("activity_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Row(
                            row.getObject("id", UUID.class),
                            row.getInt("number"),
                            row.getInt("place"),
                            row.getString("author_key"),
                            json.readTree(row.getString("body"))));
        });
        return found;
    }

    /** Always as part of somebody's transaction, after the activities themselves. */
    void write(List<Change> changes) {
        var changed = changes.stream().filter(one -> one.before != one.after).toList();
        remove(changed.stream()
                .flatMap(change -> change.gone().stream().map(number -> new Gone(change.activity, number)))
                .toList());
        put(changed.stream()
                .filter(change -> !change.forgets())
                .flatMap(change -> written(change).stream())
                .toList());
        changed.stream().filter(Change::forgets).forEach(this::forget);
    }

    private List<Written> written(Change change) {
        var items = change.changed();
        if (items.isEmpty()) {
            return List.of();
        }
        Function<UUID, String> key = change.anonymous ? disguise(change.activity)::key : UUID::toString;
        return items.stream()
                .map(item -> new Written(
                        change.activity, item, item.author() == null ? null : key.apply(item.author()), change.version))
                .toList();
    }

    private void put(List<Written> written) {
        if (!written.isEmpty()) {
            jdbc.sql("""
                insert into session_item (%s) select %s from %s
                on conflict (activity_id, number) do update set id = excluded.id, place = excluded.place,
                    author_key = excluded.author_key, body = excluded.body, version = excluded.version\
                """.formatted(rows.names(), rows.names(), rows.rows()))
                    .params(rows.of(written))
                    .update();
        }
    }

    private void remove(List<Gone> gone) {
        if (!gone.isEmpty()) {
            jdbc.sql("""
                delete from session_item where (activity_id, number) in
                    (select * from unnest(cast(:activities as uuid[]), cast(:numbers as integer[])))\
                """)
                    .param(
                            "activities",
                            gone.stream().map(one -> one.activity.toString()).toArray(String[]::new))
                    .param("numbers", gone.stream().map(Gone::number).toArray(Integer[]::new))
                    .update();
        }
    }

    /** All rows are written anew in any order, without author and version, and the secret is gone. */
    private void forget(Change change) {
        jdbc.sql("delete from session_item where activity_id = :activity")
                .param("activity", change.activity)
                .update();
        var nameless = change.after.values().stream()
                .map(item -> new Written(change.activity, item, null, null))
                .toList();
        jdbc.sql("insert into session_item (%s) select %s from %s order by random()"
                        .formatted(rows.names(), rows.names(), rows.rows()))
                .params(rows.of(nameless))
                .update();
        jdbc.sql("update session_activity set item_secret = null where id = :activity")
                .param("activity", change.activity)
                .update();
    }

    /** The one of that activity, made with its first item. */
    private Disguise disguise(UUID activity) {
        return jdbc.sql("select item_secret from session_activity where id = :activity")
                .param("activity", activity)
                .query((row, n) -> Optional.ofNullable(row.getBytes("item_secret")))
                .single()
                .map(Disguise::new)
                .orElseGet(() -> made(activity));
    }

    private Disguise made(UUID activity) {
        var fresh = Disguise.fresh();
        jdbc.sql("update session_activity set item_secret = :fresh where id = :activity")
                .param("fresh", fresh.secret())
                .param("activity", activity)
                .update();
        return fresh;
    }
}
