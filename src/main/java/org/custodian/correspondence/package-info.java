/**
 * Writes letters and e-mails from templates, keeps what was sent, and sends each once.
 *
 * <p>Letters may name a patient as the requester wrote the name; they lie encrypted in the vault.
 * E-mails never do: a request number and a link. Law: 45 CFR 164.524(d), 164.512(e)(1), 42 CFR
 * 2.13(c). Decides nothing about a request.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "pdf", "ledger", "vault"})
@NullMarked
package org.custodian.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
