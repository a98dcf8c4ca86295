package plenum.operations.internal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.shared.Audited;
import plenum.vault.Encryption;

/** The keys of the vault by their names, over HTTP, and the wish for a new one. */
@RestController
@RequestMapping("/api/v1/encryption")
class EncryptionController {

    private final Encryption encryption;
    private final Memberships memberships;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;

    EncryptionController(
            Encryption encryption,
            Memberships memberships,
            ApplicationEventPublisher facts,
            TransactionTemplate transaction) {
        this.encryption = encryption;
        this.memberships = memberships;
        this.facts = facts;
        this.transaction = transaction;
    }

    @GetMapping
    Answer<Encryption.State> readEncryption(SignedIn who) {
        memberships.require(who, Permission.MANAGE_ENCRYPTION);
        return Answer.of(encryption.state());
    }

    @PostMapping("/rotations")
    ResponseEntity<Answer<Encryption.State>> rotateEncryptionKey(SignedIn who) {
        memberships.require(who, Permission.MANAGE_ENCRYPTION);
        transaction.executeWithoutResult(status -> {
            encryption.rotate();
            facts.publishEvent(Audited.by(who.required(), "encryption.key_rotated"));
        });
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Answer.of(encryption.state()));
    }
}
