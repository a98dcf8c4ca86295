package plenum.sessions.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import plenum.identity.SignInEnded;
import plenum.realtime.Channels;

/** Ends what a device was shown when it is not signed in any more. */
@Component
class SignedOutReaders {

    private final Channels channels;

    SignedOutReaders(Channels channels) {
        this.channels = channels;
    }

    @EventListener
    void on(SignInEnded ended) {
        channels.signedOut(ended.signIn());
    }
}
