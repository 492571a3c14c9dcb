package org.custodian.jurisdiction;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * In which state the hospital stands.
 *
 * @param pack id of the state pack that decides
 * @param folder a folder with packs of the hospital's own; one with the id of a shipped pack takes
 *     its place; empty for none
 */
@ConfigurationProperties("custodian.jurisdiction")
record JurisdictionSettings(@DefaultValue("us") String pack, @DefaultValue("") String folder) {}
