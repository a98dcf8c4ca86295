package plenum.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program with a probe behind the shell, reached over a real port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "plenum.web.allowed-origins=https://friend.example",
            "plenum.web.trusted-proxies=127.0.0.0/8",
            "plenum.web.max-request-size=2KB",
            "plenum.web.user-interface=classpath:/plenum/web/sample-ui/",
            "plenum.web.api-description=file:../api/openapi.json",
            "plenum.operations.metrics-token=collector-token",
            "plenum.web.body-limits.[/api/v1/probe/commands]=100B"
        })
@Import(Probe.class)
public @interface OverHttp {}
