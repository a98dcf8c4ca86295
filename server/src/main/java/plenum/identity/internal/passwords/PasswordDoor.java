package plenum.identity.internal.passwords;

import java.util.UUID;

/** Asked when somebody gave the right password: it may count for nothing here. */
public interface PasswordDoor {

    /** Refuses whoever has to come another way. */
    void pass(UUID account);

    /** Whether somebody may still begin with a password here. */
    boolean passwordsOpenAccounts();
}
