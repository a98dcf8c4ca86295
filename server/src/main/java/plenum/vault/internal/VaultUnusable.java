package plenum.vault.internal;

/** Says in one sentence why nothing can be opened or sealed, and what to do about it. */
class VaultUnusable extends RuntimeException {

    VaultUnusable(String sentence) {
        super(sentence);
    }

    VaultUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
