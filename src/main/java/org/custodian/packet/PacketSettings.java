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
 * @param consentShown whether a copy of the consent goes with such records, or what it permits in
 *     words; 42 CFR 2.32(b) leaves the choice (rule M5). Where one of them cannot be made the other
 *     goes, and where neither can, nothing does
 * @param reasonCodes whether blackened boxes bear one of two codes, and a page in front explains
 *     them
 */
@ConfigurationProperties("custodian.packet")
public record PacketSettings(
    @DefaultValue("SHORT") PartTwoStatement partTwoStatement,
    @DefaultValue("COPY") ConsentShown consentShown,
    @DefaultValue("") String folder,
    @DefaultValue("false") boolean reasonCodes) {
  /** How the recipient learns what the patient's consent permits. */
  public enum ConsentShown {
    COPY,
    EXPLANATION;

    /**
     * Whether the scope in words is wanted, if it can be told.
     *
     * @param copies whether there are copies that can go
     */
    boolean inWords(boolean copies) {
      return this == EXPLANATION || !copies;
    }
  }

  /** The system's folder of temporary files. */
  static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  Path place() {
    return folder.isBlank() ? TEMPORARY : Path.of(folder);
  }
}
