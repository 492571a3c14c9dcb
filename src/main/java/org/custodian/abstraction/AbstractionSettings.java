package org.custodian.abstraction;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the rules need to know of this hospital.
 *
 * @param part2Units codes of the units that are substance-use programs, 42 CFR 2.11
 * @param psychiatricUnits codes of the units whose records are mental-health records
 * @param pagesInMemory for how many pages the words are kept at hand; a page takes about 0.2 MB
 */
@ConfigurationProperties("custodian.abstraction")
record AbstractionSettings(
    @DefaultValue("RRP") Set<String> part2Units,
    @DefaultValue("PSY") Set<String> psychiatricUnits,
    @DefaultValue("300") int pagesInMemory) {}
