package org.custodian.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How long links live and how patient they are.
 *
 * @param linkDays how many days after the release a link works; the last one counts in full
 * @param passcodeTries how many wrong passcodes lock it
 * @param lockHours how long it stays locked
 * @param largestAttachment a packet larger than this goes by link, though the patient chose e-mail
 */
@Validated
@ConfigurationProperties("custodian.delivery")
record DeliverySettings(
    @DefaultValue("30") @Min(1) @Max(90) int linkDays,
    @DefaultValue("5") @Min(1) @Max(10) int passcodeTries,
    @DefaultValue("24") @Min(1) @Max(720) int lockHours,
    @DefaultValue("10MB") DataSize largestAttachment) {
  DeliverySettings {
    if (largestAttachment.toMegabytes() < 1) {
      throw new IllegalArgumentException(
          "DLV-10 custodian.delivery.largest-attachment is 1MB or more.");
    }
  }
}
