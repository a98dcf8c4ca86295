package plenum;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void every_module_uses_only_what_it_may_use() {
        ApplicationModules.of(Plenum.class).verify();
    }
}
