package plenum.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import plenum.jobs.JobsByHand;

/** The whole program over HTTP, with roles a test gives, time it moves, and a proxy that says who calls from where. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JobsByHand
@Import({SomeRoles.class, Told.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "plenum.web.trusted-proxies=127.0.0.0/8")
@interface OnAccounts {}
