package org.custodian.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one paper of a request may be.
 *
 * @param maxPaper largest file, in bytes with unit
 * @param maxPages most pages in one file
 */
@ConfigurationProperties("custodian.intake")
record IntakeSettings(@DefaultValue("50MB") DataSize maxPaper, @DefaultValue("500") int maxPages) {}
