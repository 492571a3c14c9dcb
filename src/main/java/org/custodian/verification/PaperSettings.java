package org.custodian.verification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a hospital may switch on for itself.
 *
 * @param reproAttestation whether the attestation of 45 CFR 164.509 is demanded; it was vacated
 *     nationwide on 2025-06-18, so it is off (rule N1)
 */
@ConfigurationProperties("custodian.verification.papers")
record PaperSettings(@DefaultValue("false") boolean reproAttestation) {}
