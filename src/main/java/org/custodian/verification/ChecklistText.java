package org.custodian.verification;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Map;

/**
 * Facts as text of one column. Reading is strict: a part that is missing, unknown or of another
 * type stops the work, because a fact that defaults to false or true would decide.
 */
public final class ChecklistText {
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

  /** Under which name each kind of facts is written; a class rename keeps it. */
  private static final Map<Class<?>, String> KINDS =
      Map.ofEntries(
          Map.entry(Authorization.class, "authorization"),
          Map.entry(Subpoena.class, "subpoena"),
          Map.entry(CourtOrder.class, "courtOrder"),
          Map.entry(TreatmentRequest.class, "treatmentRequest"),
          Map.entry(OwnRecords.class, "ownRecords"),
          Map.entry(Directive.class, "directive"),
          Map.entry(PayerRequest.class, "payerRequest"),
          Map.entry(CompClaim.class, "compClaim"),
          Map.entry(LawEnforcementProcess.class, "lawEnforcementProcess"),
          Map.entry(LocateRequest.class, "locateRequest"),
          Map.entry(CrimeReport.class, "crimeReport"),
          Map.entry(RequiredByLaw.class, "requiredByLaw"),
          Map.entry(PublicHealthRequest.class, "publicHealthRequest"),
          Map.entry(AbuseReport.class, "abuseReport"),
          Map.entry(OversightRequest.class, "oversightRequest"),
          Map.entry(CoronerRequest.class, "coronerRequest"),
          Map.entry(DecidedDisclosure.class, "decidedDisclosure"),
          Map.entry(PartTwoConsent.class, "consent"),
          Map.entry(PartTwoEmergency.class, "emergency"),
          Map.entry(PartTwoOrder.class, "partTwoOrder"),
          Map.entry(SatisfactoryAssurance.NoticeToPatient.class, "noticeToPatient"),
          Map.entry(SatisfactoryAssurance.QualifiedProtectiveOrder.class, "protectiveOrder"));

  static {
    KINDS.forEach((type, kind) -> JSON.registerSubtypes(new NamedType(type, kind)));
  }

  /** Writes which kind it is beside its facts, under a name that a class rename keeps. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "paper")
  private interface Kind {}

  private ChecklistText() {}

  /** Whether facts of this type say beside them which kind they are. */
  public static boolean isKind(Class<?> type) {
    return KINDS.containsKey(type);
  }

  /** The name under which a kind of facts is written. */
  public static String kindOf(Class<?> type) {
    var kind = KINDS.get(type);
    if (kind == null) {
      throw new IllegalArgumentException("VER-07 This is no kind of facts.");
    }
    return kind;
  }

  /** A checklist as text. */
  public static String write(Checklist checklist) {
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

  /**
   * The checklist again.
   *
   * @throws IllegalStateException if a part is missing, unknown or of another type
   */
  public static Checklist read(String text) {
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
