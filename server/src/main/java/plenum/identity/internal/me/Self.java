package plenum.identity.internal.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.identity.Accounts;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.identity.internal.accounts.OwnAccounts;
import plenum.identity.internal.signin.ProofAgain;
import plenum.identity.internal.signin.SigningIn;
import plenum.identity.internal.tokens.SignIns;
import plenum.shared.Audited;
import plenum.shared.PersonalData;
import plenum.shared.Problem;

/** What people do with their own account. */
@Component
class Self {

    private final Accounts accounts;
    private final OwnAccounts own;
    private final SigningIn door;
    private final ProofAgain proof;
    private final SignIns signIns;
    private final Memberships memberships;
    private final ObjectProvider<PersonalData> elsewhere;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;

    Self(
            Accounts accounts,
            OwnAccounts own,
            SigningIn door,
            ProofAgain proof,
            SignIns signIns,
            Memberships memberships,
            ObjectProvider<PersonalData> elsewhere,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts) {
        this.accounts = accounts;
        this.own = own;
        this.door = door;
        this.proof = proof;
        this.signIns = signIns;
        this.memberships = memberships;
        this.elsewhere = elsewhere;
        this.transaction = transaction;
        this.facts = facts;
    }

    OwnAccount show(SignedIn who) {
        var id = who.required();
        var teams = memberships.teamsOf(who).stream()
                .sorted()
                .map(team -> new OwnAccount.InTeam(team, allowed(each -> memberships.may(who, team, each))))
                .toList();
        var known = own.find(id).orElseThrow(Problem.SIGN_IN_REQUIRED::refusal);
        return OwnAccount.of(known, allowed(each -> memberships.may(who, each)), teams, door.strangers(id));
    }

    private static List<String> allowed(Predicate<Permission> may) {
        return Arrays.stream(Permission.values())
                .filter(may)
                .map(Permission::word)
                .toList();
    }

    OwnAccount change(SignedIn who, MeController.ChangeAccount wish, HttpServletRequest request) {
        var id = who.required();
        if (wish.email() != null && !wish.email().strip().equals(own.get(id).email())) {
            proof.prove(who, wish.currentPassword(), request);
        }
        own.change(
                id,
                new OwnAccounts.Change(
                        wish.displayName(), wish.username(), wish.email(), wish.language(), wish.timeZone()));
        return show(new SignedIn(id));
    }

    void delete(SignedIn who, @Nullable String password, HttpServletRequest request) {
        var id = who.required();
        proof.prove(who, password, request);
        transaction.executeWithoutResult(status -> {
            accounts.delete(id);
            facts.publishEvent(Audited.by(id, "account.deleted").on(id));
        });
    }

    Map<String, Object> export(UUID id) {
        var all = new LinkedHashMap<String, Object>();
        all.put("account", show(new SignedIn(id)));
        all.put("devices", signIns.list(id));
        elsewhere.orderedStream().forEach(each -> all.put(each.section(), each.of(id)));
        facts.publishEvent(Audited.by(id, "account.exported").on(id));
        return all;
    }
}
