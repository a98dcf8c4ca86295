package plenum.teams;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.identity.SignedIn;

/** Ways in for people who are not there yet: links that let in one person each, for a week. */
public interface Invitations {

    /** Those that still let somebody in, newest first; of the organisation where no team is named. */
    List<Invitation> list(SignedIn who, @Nullable UUID team);

    Issued invite(SignedIn who, @Nullable UUID team, Wish wish);

    void revoke(SignedIn who, @Nullable UUID team, UUID invitation);

    /** What somebody who holds the secret is invited to. */
    Offer open(String secret);

    /** Lets in whoever is signed in, or else somebody new. */
    Admission accept(SignedIn who, String secret, @Nullable Newcomer newcomer);

    record Invitation(
            UUID id,
            @Nullable String email,
            Role role,
            UUID invitedBy,
            @Nullable String invitedByName,
            Instant createdAt,
            Instant expiresAt) {}

    /** @param email whom alone it lets in; whoever holds the link, if absent */
    record Wish(@Nullable String email, Role role) {}

    /** The secret is known only now. */
    record Issued(Invitation invitation, String secret) {

        @Override
        public String toString() {
            return invitation.toString();
        }
    }

    record Offer(
            String organisation,
            @Nullable String team,
            @Nullable String email,
            Role role,
            @Nullable String invitedByName,
            Instant expiresAt) {}

    /** What somebody without an account says of themselves. */
    record Newcomer(
            @Nullable String email,
            String displayName,
            String password,
            @Nullable String language,
            @Nullable String timeZone) {

        @Override
        public String toString() {
            return "a newcomer";
        }
    }

    /** @param newAccount whether it was opened just now */
    record Admission(UUID accountId, String email, @Nullable Team team, Role role, boolean newAccount) {}
}
