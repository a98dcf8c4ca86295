package plenum.teams;

import java.util.Locale;

/** What somebody is, in a team or everywhere; each may do what those before it may, and more. */
public enum Role {
    VIEWER,
    USER,
    MANAGER,
    ADMIN,
    SUPER_ADMIN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }

    /** The one that counts. */
    public Role or(Role other) {
        return isAtLeast(other) ? this : other;
    }
}
