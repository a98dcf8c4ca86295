package plenum.outbound.internal;

import java.net.InetAddress;
import java.util.List;
import org.springframework.stereotype.Component;
import plenum.outbound.OutboundFailure.Category;

/** Decides who may be called, by the addresses that will be called. */
@Component
class Guard {

    private final AllowedHosts allowed;
    private final Names names;

    Guard(OutboundSettings settings, Names names) {
        this.allowed = AllowedHosts.of(settings.allowedHosts());
        this.names = names;
    }

    void check(Target target) {
        var addresses = names.find(target.host());
        var meant = allowed.name(target.host(), target.port()) || allowed.hold(addresses);
        if (!meant && !target.isUsual()) {
            throw target.notAllowed();
        }
        check(target, addresses);
    }

    /** The addresses a connection may be made to. A name can have others by now than when it was looked at first. */
    List<InetAddress> addresses(Target target) {
        var addresses = names.find(target.host());
        check(target, addresses);
        return addresses;
    }

    /** One bad address among good ones is a trick and spoils them all. */
    private void check(Target target, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            throw target.failed(Category.UNRESOLVED);
        }
        var named = allowed.name(target.host(), target.port());
        for (var address : addresses) {
            if (!Reach.isPublic(address) && !allowed.hold(address) && !(named && Reach.mayBeNamed(address))) {
                throw target.notAllowed();
            }
        }
    }
}
