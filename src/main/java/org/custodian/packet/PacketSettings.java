package org.custodian.packet;

import org.custodian.correspondence.PartTwoStatement;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of packets.
 *
 * @param partTwoStatement which of the two statements of 42 CFR 2.32(a) goes with records disclosed
 *     by a Part 2 consent; the rule leaves the choice to the hospital (rule M5)
 */
@ConfigurationProperties("custodian.packet")
public record PacketSettings(@DefaultValue("SHORT") PartTwoStatement partTwoStatement) {}
