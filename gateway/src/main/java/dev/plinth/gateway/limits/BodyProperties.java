package dev.plinth.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be sent to the door.
 *
 * @param most what a body may have; services take no more
 * @param within how long a client may take to send it
 */
@Validated
@ConfigurationProperties("plinth.gateway.bodies")
record BodyProperties(DataSize most, Duration within) {}
