package plenum.identity;

import java.time.ZoneId;

/** What somebody says of themselves who wants to sign in from now on. */
public record NewAccount(String email, String displayName, String password, String language, ZoneId timeZone) {

    /** A password is a secret; nothing that prints this record may show it. */
    @Override
    public String toString() {
        return "a new account";
    }
}
