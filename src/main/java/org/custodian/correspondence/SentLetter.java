package org.custodian.correspondence;

import java.time.Instant;

/**
 * A letter that was sent; its PDF lies in the vault.
 *
 * @param id for the link on the status page
 * @param code the kind of letter, for example "DEF"
 */
public record SentLetter(String id, String code, Instant sentAt, String sha256, int pages) {}
