package plenum.identity.internal.keys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.identity.Permission;
import plenum.identity.Scopes;
import plenum.shared.Problem;
import plenum.shared.Refusal.Detail;

/**
 * A key as somebody wants it, held against what it may be; everything that is wrong is told at once. Pure.
 *
 * @param teams where alone it is to be for anything; everywhere, if absent
 */
record KeyWish(
        String name,
        List<String> scopes,
        @Nullable List<UUID> teams,
        @Nullable Integer days) {

    static final int MOST_DAYS = 365;

    private static final int USUAL_DAYS = 90;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,60}");

    /** @param rights what its maker may do in a team, or for absent ones anywhere at all */
    record Maker(Set<UUID> teams, Function<@Nullable Collection<UUID>, Set<Permission>> rights) {}

    record Read(String name, Scopes scopes, Duration lifetime) {}

    Read read(Maker maker) {
        var wrong = new ArrayList<Detail>();
        name(name, wrong);
        int lifetime = days == null ? USUAL_DAYS : days;
        if (lifetime < 1 || lifetime > MOST_DAYS) {
            wrong.add(new Detail("expires_in_days", "must be between 1 and " + MOST_DAYS));
        }
        var where = where(maker.teams(), wrong);
        var permissions = permissions(maker.rights().apply(where), wrong);
        if (!wrong.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(wrong);
        }
        return new Read(name.strip(), new Scopes(permissions, where), Duration.ofDays(lifetime));
    }

    static String named(String name) {
        var wrong = new ArrayList<Detail>();
        name(name, wrong);
        if (!wrong.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(wrong);
        }
        return name.strip();
    }

    private static void name(String name, List<Detail> wrong) {
        if (name.isBlank() || !NAME.matcher(name.strip()).matches()) {
            wrong.add(new Detail("name", "must have 1 to 60 characters"));
        }
    }

    private @Nullable Set<UUID> where(Set<UUID> known, List<Detail> wrong) {
        if (teams == null) {
            return null;
        }
        if (teams.isEmpty()) {
            wrong.add(new Detail("team_ids", "must name a team, or be left out"));
        }
        for (int at = 0; at < teams.size(); at++) {
            if (!known.contains(teams.get(at))) {
                wrong.add(new Detail("team_ids[" + at + "]", "is none of your teams"));
            }
        }
        return Set.copyOf(teams);
    }

    /** A key for what its maker may not do would be for nothing today, and a surprise one day. */
    private Set<Permission> permissions(Set<Permission> rights, List<Detail> wrong) {
        var all = EnumSet.noneOf(Permission.class);
        if (scopes.isEmpty()) {
            wrong.add(new Detail("scopes", "must name at least one permission"));
        }
        for (int at = 0; at < scopes.size(); at++) {
            var field = "scopes[" + at + "]";
            var permission = Permission.find(scopes.get(at));
            if (permission.isEmpty()) {
                wrong.add(new Detail(field, "is no permission"));
            } else if (Scopes.NEVER.contains(permission.get())) {
                wrong.add(new Detail(field, "is never given to an API key"));
            } else if (!rights.contains(permission.get())) {
                wrong.add(new Detail(field, "is more than you may do there"));
            } else {
                all.add(permission.get());
            }
        }
        return all;
    }
}
