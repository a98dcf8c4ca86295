package plenum.sessions.internal.decks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.activities.StoredJson;
import plenum.activities.poker.Card;
import plenum.activities.poker.SavedDeck;
import plenum.sessions.TeamDecks.TeamDeck;

/** Keeps the decks of teams. */
@Component
class DeckStore {

    private final JdbcClient jdbc;

    DeckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TeamDeck> list(UUID team) {
        return jdbc.sql("select * from session_team_deck where team_id = :team order by name_key")
                .param("team", team)
                .query((row, n) -> deck(row))
                .list();
    }

    Optional<TeamDeck> find(UUID deck, Collection<UUID> teams) {
        return jdbc.sql("""
            select * from session_team_deck where id = :deck and team_id = any(cast(:teams as uuid[]))\
            """)
                .param("deck", deck)
                .param("teams", teams.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> deck(row))
                .optional();
    }

    /** Counting and adding are one step across nodes; answers whether there was room for one more. */
    @Transactional
    boolean add(UUID team, SavedDeck deck, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plenum.decks'), hashtext(:team))")
                .param("team", team.toString())
                .query((row, n) -> true)
                .single();
        return jdbc.sql("""
            insert into session_team_deck (id, team_id, name, name_key, cards, revision, created_at, changed_at)
            select :id, :team, :name, :key, cast(:cards as jsonb), 1, :now, :now
            where (select count(*) from session_team_deck where team_id = :team) < :most\
            """)
                        .param("id", deck.id())
                        .param("team", team)
                        .param("name", deck.name())
                        .param("key", deck.nameKey())
                        .param("cards", StoredJson.text(deck.cards()))
                        .param("now", Timestamp.from(now))
                        .param("most", SavedDeck.MOST)
                        .update()
                == 1;
    }

    /** Only onto the revision that was seen; answers whether that was still the one. */
    boolean change(UUID team, SavedDeck deck, int seen, Instant now) {
        return jdbc.sql("""
            update session_team_deck set name = :name, name_key = :key, cards = cast(:cards as jsonb),
                revision = revision + 1, changed_at = :now
            where id = :id and team_id = :team and revision = :seen\
            """)
                        .param("id", deck.id())
                        .param("team", team)
                        .param("name", deck.name())
                        .param("key", deck.nameKey())
                        .param("cards", StoredJson.text(deck.cards()))
                        .param("seen", seen)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean remove(UUID team, UUID deck) {
        return jdbc.sql("delete from session_team_deck where id = :deck and team_id = :team")
                        .param("deck", deck)
                        .param("team", team)
                        .update()
                == 1;
    }

    void removeAll(UUID team) {
        jdbc.sql("delete from session_team_deck where team_id = :team")
                .param("team", team)
                .update();
    }

    private static TeamDeck deck(ResultSet row) throws SQLException {
        return new TeamDeck(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("name"),
                List.of(StoredJson.value(row.getString("cards"), Card[].class)),
                row.getInt("revision"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
