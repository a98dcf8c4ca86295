package plenum.identity.internal.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.identity.Account;
import plenum.shared.Problem;

/** Where in the list of accounts somebody is. */
record AccountCursor(String name, UUID id) {

    private static final AccountCursor BEGINNING = new AccountCursor("", new UUID(0, 0));
    private static final int ID = 36;

    static AccountCursor read(@Nullable String text) {
        if (text == null) {
            return BEGINNING;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new AccountCursor(plain.substring(ID), UUID.fromString(plain.substring(0, ID)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException foreign) {
            throw Problem.VALIDATION_ERROR.on("after", "must be a cursor of this list");
        }
    }

    static String after(Account account) {
        var plain = account.id() + account.displayName().toLowerCase(Locale.ROOT);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
