package org.custodian.web.portal;

import static org.custodian.web.portal.Field.date;
import static org.custodian.web.portal.Field.lines;
import static org.custodian.web.portal.Field.oneOf;
import static org.custodian.web.portal.Field.someOf;
import static org.custodian.web.portal.Field.text;
import static org.custodian.web.portal.Field.typed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.custodian.intake.AccessWish;
import org.custodian.intake.LawEnforcementDemand;

/** A page with one question; the fields on it belong together. */
enum Question {
  YOU(
      text("given", 80, "given-name"),
      text("family", 80, "family-name"),
      date("born", "bday"),
      text("mrn", 40, "off").optional()),
  CONTACT(
      typed("email", Look.EMAIL, 200, "email"),
      typed("phone", Look.PHONE, 40, "tel").optional(),
      lines("address", 300, "street-address")),
  PATIENT(
      text("given", 80, "off"),
      text("family", 80, "off"),
      date("born", "off"),
      text("mrn", 40, "off").optional()),
  COURT(
      text("court", 200, "off"),
      text("caption", 200, "off"),
      text("caseNumber", 80, "off"),
      date("servedOn", "off"),
      date("returnDate", "off")),
  ASSURANCE(oneOf("assurance", (Object[]) Assurance.values())),
  RECORDS(
      oneOf("kinds", "ALL", "SOME"),
      someOf("types", (Object[]) RecordGroup.values()).optional(),
      date("from", "off").optional(),
      date("to", "off").optional(),
      lines("wording", 500, "off").optional()),
  /** The same for a patient, who has no paper with words in it. */
  MINE(
      oneOf("kinds", "ALL", "SOME"),
      someOf("types", (Object[]) RecordGroup.values()).optional(),
      date("from", "off").optional(),
      date("to", "off").optional()),
  PURPOSE(lines("purpose", 500, "off"), oneOf("certified", "NO", "YES").optional()),
  /** Which law or duty an authority acts under. */
  STATUTE(lines("purpose", 500, "off")),
  /** A copy, to come and look, or both: the patient has a right to each, 164.524(c)(1). */
  ACCESS(oneOf("access", (Object[]) AccessWish.values())),
  /** How a patient wants the copy; the law lets them choose, rule D4. */
  COPY(oneOf("copy", (Object[]) Copy.values()), oneOf("unencrypted", "NO", "YES").optional()),
  RECEIVER(
      text("receiverName", 160, "off"),
      typed("receiverEmail", Look.EMAIL, 200, "off"),
      lines("receiverAddress", 300, "off").optional()),
  PERIOD(date("from", "off").optional(), date("to", "off").optional()),
  CLAIM(text("claimNumber", 80, "off"), date("eventDate", "off").optional()),
  INJURY(text("claimNumber", 80, "off").optional(), date("eventDate", "off")),
  DEMAND(oneOf("demand", (Object[]) LawEnforcementDemand.values())),
  FIRM(
      text("name", 120, "name"),
      text("organization", 160, "organization"),
      typed("email", Look.EMAIL, 200, "email"),
      typed("phone", Look.PHONE, 40, "tel").optional(),
      lines("address", 300, "street-address")),
  ASKER(
      oneOf("role", "ATTORNEY", "COPY_SERVICE", "INSURER", "EMPLOYER", "OTHER"),
      text("name", 120, "name"),
      text("organization", 160, "organization").optional(),
      typed("email", Look.EMAIL, 200, "email"),
      typed("phone", Look.PHONE, 40, "tel").optional(),
      lines("address", 300, "street-address")),
  PRACTICE(
      text("name", 120, "name"),
      text("organization", 160, "organization"),
      typed("email", Look.EMAIL, 200, "email"),
      typed("phone", Look.PHONE, 40, "tel"),
      lines("address", 300, "street-address")),
  AGENCY(
      text("name", 120, "name"),
      text("organization", 160, "organization"),
      typed("email", Look.EMAIL, 200, "email"),
      typed("phone", Look.PHONE, 40, "tel").optional(),
      lines("address", 300, "street-address")),
  PLAN(
      oneOf("role", "HEALTH_PLAN", "INSURER", "GOVERNMENT", "COPY_SERVICE"),
      text("name", 120, "name"),
      text("organization", 160, "organization"),
      typed("email", Look.EMAIL, 200, "email"),
      typed("phone", Look.PHONE, 40, "tel").optional(),
      lines("address", 300, "street-address")),
  CLAIMANT(
      oneOf("role", "INSURER", "EMPLOYER", "GOVERNMENT", "ATTORNEY", "OTHER"),
      text("name", 120, "name"),
      text("organization", 160, "organization"),
      typed("email", Look.EMAIL, 200, "email"),
      typed("phone", Look.PHONE, 40, "tel").optional(),
      lines("address", 300, "street-address")),
  /** Who may act for the patient in decisions about health care, 45 CFR 164.502(g). */
  REPRESENTATIVE(
      text("name", 120, "name"),
      typed("email", Look.EMAIL, 200, "email"),
      typed("phone", Look.PHONE, 40, "tel").optional(),
      lines("address", 300, "street-address")),
  URGENCY(oneOf("urgency", "ROUTINE", "STAT"));

  private final List<Field> fields;

  Question(Field... fields) {
    this.fields = List.of(fields);
  }

  List<Field> fields() {
    return fields;
  }

  /** How it stands in addresses and message keys. */
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Question> of(String slug) {
    return Arrays.stream(values()).filter(question -> question.slug().equals(slug)).findFirst();
  }
}
