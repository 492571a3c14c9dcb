package org.custodian.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long links live and how patient they are.
 *
 * @param linkDays how many days after the release a link works; the last one counts in full
 * @param passcodeTries how many wrong passcodes lock it
 * @param lockHours how long it stays locked
 */
@Validated
@ConfigurationProperties("custodian.delivery")
record DeliverySettings(
    @DefaultValue("30") @Min(1) @Max(90) int linkDays,
    @DefaultValue("5") @Min(1) @Max(10) int passcodeTries,
    @DefaultValue("24") @Min(1) @Max(720) int lockHours) {}
