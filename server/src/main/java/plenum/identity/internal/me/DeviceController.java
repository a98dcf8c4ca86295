package plenum.identity.internal.me;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.SignedIn;
import plenum.identity.internal.signin.SigningOut;
import plenum.identity.internal.tokens.SignIns;
import plenum.shared.Answer;

/** The devices on which somebody is signed in, over HTTP. */
@RestController
@RequestMapping("/api/v1/me/devices")
class DeviceController {

    /** @param current whether it is the one that asks */
    record Device(UUID id, String name, Instant signedInAt, Instant lastUsedAt, boolean current) {}

    record DeviceRemoved(boolean removed) {}

    private final SignIns signIns;
    private final SigningOut exit;

    DeviceController(SignIns signIns, SigningOut exit) {
        this.signIns = signIns;
        this.exit = exit;
    }

    @GetMapping
    Answer<List<Device>> listDevices(SignedIn who) {
        return Answer.of(signIns.list(who.required()).stream()
                .map(each -> new Device(
                        each.id(),
                        each.device(),
                        each.signedInAt(),
                        each.lastUsedAt(),
                        each.id().equals(who.signIn())))
                .toList());
    }

    @DeleteMapping("/{device}")
    Answer<DeviceRemoved> removeDevice(@PathVariable UUID device, SignedIn who) {
        exit.device(who.required(), device);
        return Answer.of(new DeviceRemoved(true));
    }
}
