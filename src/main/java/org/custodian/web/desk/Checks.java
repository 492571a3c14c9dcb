package org.custodian.web.desk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.custodian.verification.Authorization;
import org.custodian.verification.Identity;
import org.custodian.verification.SatisfactoryAssurance;
import org.custodian.vocabulary.RequestClass;

/** What a specialist reads off the papers, per class of request, each with the law that asks. */
final class Checks {

  /** How an item is answered. */
  enum Answer {
    CHECK,
    DATE,
    NUMBER,
    CHOICE
  }

  /**
   * One question.
   *
   * @param name also the key of its words, desk.check.NAME
   * @param options names to choose from; their words are desk.check.NAME.OPTION
   */
  record Item(String name, Answer answer, String citation, List<String> options) {}

  /**
   * Questions that belong together.
   *
   * @param shownFor the choice that makes it matter, as "item=OPTION"; empty if it always does
   */
  record Section(String name, String shownFor, List<Item> items) {}

  private static final Section IDENTITY =
      new Section(
          "identity",
          "",
          List.of(
              choice("evidence", "45 CFR 164.514(h)(2)", Identity.EVIDENCE.stream().sorted()),
              check("established", "45 CFR 164.514(h)(1)")));

  private static final List<Item> PERMISSION =
      List.of(
          choice("described", "45 CFR 164.508(c)(1)(i)", Authorization.Described.values()),
          check("namesThisPatient", "45 CFR 164.508(a)(1)"),
          check("namesDiscloser", "45 CFR 164.508(c)(1)(ii)"),
          check("namesRecipient", "45 CFR 164.508(c)(1)(iii)"),
          check("coversRequester", "45 CFR 164.508(a)(1)"),
          check("statesPurpose", "45 CFR 164.508(c)(1)(iv)"),
          date("expiresOn", "45 CFR 164.508(c)(1)(v)"),
          check("expiryEvent", "45 CFR 164.508(c)(1)(v)"),
          check("expiryEventHappened", "45 CFR 164.508(b)(2)(i)"),
          check("signed", "45 CFR 164.508(c)(1)(vi)"),
          date("dated", "45 CFR 164.508(c)(1)(vi)"),
          choice("signer", "45 CFR 164.508(c)(1)(vi)", Authorization.Signer.values()),
          check("authorityDescribed", "45 CFR 164.508(c)(1)(vi)"),
          check("revocation", "45 CFR 164.508(c)(2)(i)"),
          check("conditioning", "45 CFR 164.508(c)(2)(ii)"),
          check("redisclosure", "45 CFR 164.508(c)(2)(iii)"),
          check("plainLanguage", "45 CFR 164.508(c)(3)"),
          check("soughtByHospital", "45 CFR 164.508(c)(4)"),
          check("copyGiven", "45 CFR 164.508(c)(4)"),
          choice("combinedWith", "45 CFR 164.508(b)(3)", Authorization.Combination.values()),
          choice("conditioned", "45 CFR 164.508(b)(4)", Authorization.Conditioning.values()),
          check("knownFalse", "45 CFR 164.508(b)(2)(v)"),
          check("forPay", "45 CFR 164.508(a)(3), (4)"),
          check("payStated", "45 CFR 164.508(a)(3), (4)"));

  private static final Section PROCESS =
      new Section(
          "process",
          "",
          List.of(
              check("jurisdiction", "45 CFR 164.512(e)(1)"),
              check("served", "45 CFR 164.512(e)(1)"),
              check("processSigned", "45 CFR 164.512(e)(1)"),
              check("statesReturnDate", "45 CFR 164.512(e)(1)"),
              check("processNamesPatient", "45 CFR 164.512(e)(1)"),
              check("clearedByCounsel", "45 CFR 164.512(e)(1)")));

  private static final List<Section> SUBPOENA =
      List.of(
          PROCESS,
          new Section(
              "assurance",
              "",
              List.of(
                  choice(
                      "assurance", "45 CFR 164.512(e)(1)(ii)", Stream.of("NONE", "NOTICE", "QPO")),
                  check("hasAuthorization", "45 CFR 164.508"))),
          new Section(
              "notice",
              "assurance=NOTICE",
              List.of(
                  choice("shownBy", "164.512(e)(1)(iii)", SatisfactoryAssurance.ShownBy.values()),
                  check("noticeDocumented", "45 CFR 164.512(e)(1)(iii)"),
                  date("sentOn", "45 CFR 164.512(e)(1)(iii)(A)"),
                  check("sentWell", "45 CFR 164.512(e)(1)(iii)(A)"),
                  check("describesCase", "45 CFR 164.512(e)(1)(iii)(B)"),
                  number("objectionDays", "45 CFR 164.512(e)(1)(iii)(C)"),
                  date("statementDated", "45 CFR 164.512(e)(1)(iii)(C)"),
                  choice(
                      "objections",
                      "45 CFR 164.512(e)(1)(iii)(C)",
                      SatisfactoryAssurance.Objections.values()))),
          new Section(
              "qpo",
              "assurance=QPO",
              List.of(
                  check("qpoDocumented", "45 CFR 164.512(e)(1)(iv)"),
                  check("agreedOrRequested", "45 CFR 164.512(e)(1)(iv)"),
                  check("barsOtherUse", "45 CFR 164.512(e)(1)(v)(A)"),
                  check("returnOrDestroy", "45 CFR 164.512(e)(1)(v)(B)"))),
          new Section("authorization", "hasAuthorization=on", PERMISSION));

  /** The questions of a class, in the order in which they are asked. */
  static List<Section> of(RequestClass requestClass) {
    var basis =
        switch (requestClass) {
          case PATIENT_ACCESS -> List.of(section("own", check("isThePatient", "45 CFR 164.524")));
          case AUTHORIZATION -> List.of(new Section("authorization", "", PERMISSION));
          case TREATMENT ->
              List.of(
                  section(
                      "treatment",
                      check("treatsPatient", "45 CFR 164.506(c)(2)"),
                      check("forTreatment", "45 CFR 164.506(c)(2)")));
          case COURT_ORDER ->
              List.of(
                  section(
                      "order",
                      check("fromTribunal", "45 CFR 164.512(e)(1)(i)"),
                      check("inForce", "45 CFR 164.512(e)(1)(i)"),
                      check("scopeWithinOrder", "45 CFR 164.512(e)(1)(i)")),
                  PROCESS);
          case SUBPOENA -> SUBPOENA;
          default -> List.<Section>of();
        };
    return Stream.concat(Stream.of(IDENTITY), basis.stream()).toList();
  }

  private static Section section(String name, Item... items) {
    return new Section(name, "", List.of(items));
  }

  private static Item check(String name, String citation) {
    return new Item(name, Answer.CHECK, citation, List.of());
  }

  private static Item date(String name, String citation) {
    return new Item(name, Answer.DATE, citation, List.of());
  }

  private static Item number(String name, String citation) {
    return new Item(name, Answer.NUMBER, citation, List.of());
  }

  private static Item choice(String name, String citation, Enum<?>... options) {
    return choice(name, citation, Arrays.stream(options).map(Enum::name));
  }

  private static Item choice(String name, String citation, Stream<String> options) {
    return new Item(name, Answer.CHOICE, citation, options.toList());
  }

  private Checks() {}
}
