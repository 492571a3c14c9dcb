package org.custodian.abstraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Finished versions. They lie encrypted in the vault, so that nothing can change them later. */
@Component
class Seals {
  private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

  private final SealRows rows;
  private final Vault vault;

  Seals(SealRows rows, Vault vault) {
    this.rows = rows;
    this.vault = vault;
  }

  int nextVersion(RequestNumber request) {
    return rows.findFirstByRequestNoOrderByVersionDesc(request.value())
        .map(row -> row.version + 1)
        .orElse(1);
  }

  void keep(SealedAbstraction sealed) {
    try {
      var file = vault.store(JSON.writeValueAsBytes(sealed), "application/json");
      rows.save(new SealRow(sealed, file.sha256()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ABS-05 A finished version cannot be written as JSON.");
    }
  }

  Optional<SealedAbstraction> latest(RequestNumber request) {
    return rows.findFirstByRequestNoOrderByVersionDesc(request.value()).map(this::read);
  }

  SealedAbstraction version(RequestNumber request, int version) {
    return rows.findByRequestNoAndVersion(request.value(), version)
        .map(this::read)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "ABS-12 Request " + request + " has no completed version of this number."));
  }

  private SealedAbstraction read(SealRow row) {
    try {
      return JSON.readValue(vault.read(row.sha256), SealedAbstraction.class);
    } catch (IOException e) {
      // The text of a parser's exception would quote the content.
      throw new IllegalStateException("ABS-06 A finished version cannot be read again.");
    }
  }
}
