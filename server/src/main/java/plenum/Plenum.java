package plenum;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The application. */
@Modulithic(systemName = "Plenum", sharedModules = "shared")
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Plenum {

    public static void main(String[] args) {
        SpringApplication.run(Plenum.class, args);
    }
}
