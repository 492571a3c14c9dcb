package org.custodian.intake;

/**
 * What came of a patient's wish for a form and format, 45 CFR 164.524(c)(2) (rule D4). What is
 * readily producible is given as asked; anything else needs the patient's word or is the hard copy
 * that the law falls back on.
 */
public enum FormatAnswer {
  /** It is readily producible and given as asked. */
  AS_ASKED,
  /** The patient agreed to another form. */
  OTHER_AGREED,
  /** It is not readily producible and nothing else was agreed on: a readable copy on paper. */
  HARD_COPY
}
