package org.custodian.packet;

import java.nio.file.Path;
import org.custodian.correspondence.PartTwoStatement;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of packets.
 *
 * @param partTwoStatement which of the two statements of 42 CFR 2.32(a) goes with records disclosed
 *     by a Part 2 consent; the rule leaves the choice to the hospital (rule M5)
 * @param folder where files lie, enciphered, while a packet is made; empty for the system's folder
 *     of temporary files. It needs three times the room of the largest packet
 * @param reasonCodes whether blackened boxes bear one of two codes, and a page in front explains
 *     them
 */
@ConfigurationProperties("custodian.packet")
public record PacketSettings(
    @DefaultValue("SHORT") PartTwoStatement partTwoStatement,
    @DefaultValue("") String folder,
    @DefaultValue("false") boolean reasonCodes) {
  /** The system's folder of temporary files. */
  static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  Path place() {
    return folder.isBlank() ? TEMPORARY : Path.of(folder);
  }
}
