package plenum;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;

/** The application. */
@Modulithic(systemName = "Plenum", sharedModules = "shared")
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import(Time.class) // so that a test of a single module has it too
public class Plenum {

    public static void main(String[] args) {
        SpringApplication.run(Plenum.class, args);
    }
}
