package plenum.identity.internal.sso.providers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what is done for a kind of provider. */
@Component
public class Vouchers {

    /** Asked only when there is something to do: whoever answers needs providers. */
    private final ObjectProvider<Voucher> all;

    Vouchers(ObjectProvider<Voucher> all) {
        this.all = all;
    }

    public Voucher of(Provider provider) {
        return of(provider.settings());
    }

    Voucher of(ProviderSettings settings) {
        return all.stream()
                .filter(each -> each.speaks(settings))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody speaks " + settings.getClass()));
    }
}
