package plenum.identity.internal.accounts;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.shared.Problem;

/** Opens accounts for people whom somebody else vouches for: they have no password. */
@Component
public class OutsideAccounts {

    private static final int LONGEST_NAME = 80;

    private final KeptAccounts accounts;
    private final AccountStore store;

    OutsideAccounts(KeptAccounts accounts, AccountStore store) {
        this.accounts = accounts;
        this.store = store;
    }

    /** Whatever others say of somebody is bent until it fits: nobody is there to correct it. */
    @Transactional
    public Account open(String email, Optional<String> name, String language, ZoneId zone) {
        var plain = name.map(OutsideAccounts::tidy).filter(each -> !each.isBlank());
        return accounts.openWithoutPassword(
                email.strip(), plain.orElseGet(() -> AccountFields.proposal(email)), language, zone);
    }

    /** Whether there is a password to prove it by. */
    public boolean hasPassword(UUID account) {
        return store.find(account)
                        .orElseThrow(Problem.SIGN_IN_REQUIRED::refusal)
                        .passwordHash()
                != null;
    }

    private static String tidy(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        int end = plain.codePointCount(0, plain.length()) > LONGEST_NAME
                ? plain.offsetByCodePoints(0, LONGEST_NAME)
                : plain.length();
        return plain.substring(0, end).strip();
    }
}
