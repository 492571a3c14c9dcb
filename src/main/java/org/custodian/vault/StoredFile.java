package org.custodian.vault;

/**
 * A file in the vault.
 *
 * @param sha256 SHA-256 of the plain bytes, 64 hexadecimal digits; also the key to read it
 * @param size length of the plain bytes
 */
public record StoredFile(String sha256, String mediaType, long size) {}
