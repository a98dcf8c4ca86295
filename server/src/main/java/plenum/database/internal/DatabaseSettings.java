package plenum.database.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where an embedded database keeps its data. */
@ConfigurationProperties("plenum")
record DatabaseSettings(@DefaultValue("./data") Path data) {}
