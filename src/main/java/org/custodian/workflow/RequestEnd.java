package org.custodian.workflow;

import java.util.Map;
import org.custodian.fees.Payments;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.intake.Translations;
import org.custodian.ledger.Actor;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Ends a request: says how in its module, and ends the watch over its deadlines. */
@Component
public final class RequestEnd {
  /** The message that ends the watch. */
  public static final String ANSWERED = "requestAnswered";

  private final Intake intake;
  private final Inspections inspections;
  private final Translations translations;
  private final Payments payments;
  private final Messages messages;

  RequestEnd(
      Intake intake,
      Inspections inspections,
      Translations translations,
      Payments payments,
      Messages messages) {
    this.intake = intake;
    this.inspections = inspections;
    this.translations = translations;
    this.payments = payments;
    this.messages = messages;
  }

  /**
   * Closes it; a request that is closed keeps its first outcome. Nobody owes anything for records
   * that did not go.
   */
  public void close(RequestNumber request, Outcome outcome, String step) {
    intake.close(request, outcome, Actor.system(step));
    payments.cancel(request, Actor.system(step));
    messages.send(request, ANSWERED, Map.of());
    translations.moot(request, Actor.system(step));
    if (inspections.pending(request)) {
      messages.send(request, "inspectionMoot", Map.of());
    }
  }
}
