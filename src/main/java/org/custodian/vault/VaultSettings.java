package org.custodian.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where bytes lie and which key opens them.
 *
 * @param folder where the encrypted files lie; all nodes share it
 * @param key the master key, 32 bytes in Base64; a secret, given by environment or secret file
 * @param createKey whether a missing key is made and kept beside the folder; for samples only,
 *     because a key beside what it locks protects nothing
 */
@ConfigurationProperties("custodian.vault")
record VaultSettings(
    @DefaultValue("data/vault") Path folder,
    @DefaultValue("") String key,
    @DefaultValue("false") boolean createKey) {}
