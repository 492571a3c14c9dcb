package org.custodian.intake;

import java.time.LocalDate;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;

/** Published once a request is stored, in its transaction. */
public record RequestReceived(
    RequestNumber request, RequestClass requestClass, LocalDate receivedOn) {}
