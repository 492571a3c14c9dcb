package org.custodian.incident;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the hospital waits.
 *
 * @param assessDays business days in which a low probability can be shown; then it is a breach
 */
@Validated
@ConfigurationProperties("custodian.incident")
record IncidentSettings(@DefaultValue("5") @Min(1) @Max(20) int assessDays) {}
