package plenum.teams.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.teams.Organisation.SessionCreators;
import plenum.teams.Organisation.Settings;

/** Keeps what is decided once for everybody. */
@Component
class OrganisationStore {

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Settings get() {
        return jdbc.sql("select * from team_organisation")
                .query((row, n) -> settings(row))
                .single();
    }

    /** Only onto the revision that was seen; answers whether that was still the one. */
    boolean change(Settings settings, int seen) {
        return jdbc.sql("""
            update team_organisation set name = :name, allowed_email_domains = cast(:domains as text[]),
                session_creators = :creators, language = :language, time_zone = :zone,
                sessions_kept_days = :days, revision = revision + 1
            where revision = :seen\
            """)
                        .param("name", settings.name())
                        .param("domains", settings.allowedEmailDomains().toArray(String[]::new))
                        .param("creators", settings.sessionCreators().name().toLowerCase(Locale.ROOT))
                        .param("language", settings.language())
                        .param("zone", settings.timeZone())
                        .param("days", settings.sessionsKeptDays())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static Settings settings(ResultSet row) throws SQLException {
        return new Settings(
                row.getString("name"),
                domains(row),
                SessionCreators.valueOf(row.getString("session_creators").toUpperCase(Locale.ROOT)),
                row.getString("language"),
                row.getString("time_zone"),
                days(row),
                row.getInt("revision"));
    }

    private static List<String> domains(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("allowed_email_domains").getArray());
    }

    private static @Nullable Integer days(ResultSet row) throws SQLException {
        int days = row.getInt("sessions_kept_days");
        return row.wasNull() ? null : days;
    }
}
