package plenum.reports.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The figure as it was last worked out, and the reasons to work it out again. */
@Component
class ProgressStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProgressStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void mark(Instant since) {
        jdbc.sql("insert into reports_mark (figure, since) values ('progress', :since)")
                .param("since", Timestamp.from(since))
                .update();
    }

    boolean isMarked() {
        return jdbc.sql("select exists (select from reports_mark where figure = 'progress')")
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes the figure for computing, unless it has no marks or somebody else is at it, who will see them too. The lock
     * is one that marks, which refer to the figure, need not wait for.
     */
    boolean take() {
        boolean taken = jdbc.sql("""
                        select name from reports_figure as figure
                        where name = 'progress' and exists (select from reports_mark where figure = figure.name)
                        for no key update of figure skip locked
                        """).query(String.class).optional().isPresent();
        if (taken) {
            jdbc.sql("delete from reports_mark where figure = 'progress'").update();
        }
        return taken;
    }

    Optional<Progress> find() {
        return jdbc.sql("select body from reports_figure where name = 'progress' and body is not null")
                .query(String.class)
                .optional()
                .flatMap(this::read);
    }

    /** A figure stored by another version may say things we cannot read; it is then worked out again. */
    private Optional<Progress> read(String body) {
        try {
            return Optional.of(json.readValue(body, Progress.class));
        } catch (JacksonException otherVersion) {
            return Optional.empty();
        }
    }

    void store(Progress progress) {
        jdbc.sql("update reports_figure set body = :body::jsonb where name = 'progress'")
                .param("body", json.writeValueAsString(progress))
                .update();
    }
}
