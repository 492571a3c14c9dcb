package org.custodian.verification;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;

/**
 * Facts as text of one column. Reading is strict: a part that is missing, unknown or of another
 * type stops the work, because a fact that defaults to false or true would decide.
 */
final class ChecklistText {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .addMixIn(PresentedBasis.class, Kind.class)
          .addMixIn(SatisfactoryAssurance.class, Kind.class)
          .addMixIn(PartTwo.class, Kind.class)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
              DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static {
    JSON.registerSubtypes(
        new NamedType(Authorization.class, "authorization"),
        new NamedType(Subpoena.class, "subpoena"),
        new NamedType(CourtOrder.class, "courtOrder"),
        new NamedType(TreatmentRequest.class, "treatmentRequest"),
        new NamedType(OwnRecords.class, "ownRecords"),
        new NamedType(Directive.class, "directive"),
        new NamedType(PayerRequest.class, "payerRequest"),
        new NamedType(CompClaim.class, "compClaim"),
        new NamedType(LawEnforcementProcess.class, "lawEnforcementProcess"),
        new NamedType(LocateRequest.class, "locateRequest"),
        new NamedType(CrimeReport.class, "crimeReport"),
        new NamedType(RequiredByLaw.class, "requiredByLaw"),
        new NamedType(PublicHealthRequest.class, "publicHealthRequest"),
        new NamedType(AbuseReport.class, "abuseReport"),
        new NamedType(OversightRequest.class, "oversightRequest"),
        new NamedType(CoronerRequest.class, "coronerRequest"),
        new NamedType(DecidedDisclosure.class, "decidedDisclosure"),
        new NamedType(PartTwoConsent.class, "consent"),
        new NamedType(PartTwoEmergency.class, "emergency"),
        new NamedType(PartTwoOrder.class, "partTwoOrder"),
        new NamedType(SatisfactoryAssurance.NoticeToPatient.class, "noticeToPatient"),
        new NamedType(SatisfactoryAssurance.QualifiedProtectiveOrder.class, "protectiveOrder"));
  }

  /** Writes which kind it is beside its facts, under a name that a class rename keeps. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "paper")
  private interface Kind {}

  private ChecklistText() {}

  static String write(Checklist checklist) {
    try {
      return JSON.writeValueAsString(checklist);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("VER-01 A checklist cannot be written.");
    }
  }

  /** Other facts of this module, such as grants and limits. */
  static String writeFact(Object fact) {
    try {
      return JSON.writeValueAsString(fact);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("VER-05 A fact of a request cannot be written.");
    }
  }

  /** The same facts again. */
  static <T> T readFact(String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "VER-06 A stored fact cannot be read. Review the request again; nothing is released.");
    }
  }

  static Checklist read(String text) {
    try {
      return read(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      throw unreadable();
    }
  }

  private static Checklist read(JsonNode tree) throws JsonProcessingException {
    // Only an optional part may be null, and these two are not.
    if (!tree.path("identity").isObject() || !tree.path("basis").isObject()) {
      throw unreadable();
    }
    return JSON.treeToValue(tree, Checklist.class);
  }

  private static IllegalStateException unreadable() {
    return new IllegalStateException(
        "VER-02 A stored checklist cannot be read. Record it again; nothing is released on it.");
  }
}
