package plenum.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import plenum.jobs.JobsByHand;

/** The whole program with real teams, which may call a provider on this machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JobsByHand
@Import({SomeAccounts.class, Told.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"plenum.web.trusted-proxies=127.0.0.0/8", "plenum.outbound.allowed-hosts=127.0.0.1"})
@interface OnSso {}
