package org.custodian.verification;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.custodian.verification.Authorization.Described;

/** Reads how a paper describes the records (rule A2), in English and Spanish. */
final class Wording {
  private static final Pattern ENTIRE =
      Pattern.compile(
          "\\b(entire|complete|whole|full)\\s+([a-z]+\\s+){0,3}(records?|charts?|files?)\\b"
              + "|\\b(any and all|all)\\s+(of\\s+)?((my|the|his|her|patient|medical|health|hospital"
              + "|treatment)\\s+)*(records?|charts?)\\b"
              + "|\\b(expediente|historia|archivo)\\s+([a-záéíóúñ]+\\s+)?(complet[oa]|enter[oa])\\b"
              + "|\\btod[oa]s?\\s+(el|la|los|las|mi|mis|su|sus)\\s+(expedientes?|registros?)\\b");
  private static final Pattern TOO_WIDE =
      Pattern.compile(
          "\\bphi\\b|\\bprotected health information\\b"
              + "|\\b(any|all)\\s+((of|my|the|his|her|your|other|medical|health|patient|personal"
              + "|protected|available|relevant|such)\\s+)*information\\b"
              + "|\\beverything\\b|\\bany (and|or) all\\b|\\btoda\\s+(la\\s+|mi\\s+|su\\s+)?información\\b|\\btodo\\b");
  private static final Pattern DATE =
      Pattern.compile("\\b(19|20)\\d\\d\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b");

  /** Parts of words that name a kind of document. */
  private static final List<String> KINDS =
      List.of(
          "lab",
          "x-ray",
          "xray",
          "imaging",
          "radiolog",
          "mri",
          "scan",
          "note",
          "report",
          "summar",
          "discharge",
          "operative",
          "surg",
          "patholog",
          "histor",
          "physical",
          "consult",
          "medicat",
          "immuniz",
          "vaccin",
          "billing",
          "bill",
          "invoice",
          "emergency",
          "anesthesia",
          "nursing",
          "progress",
          "therap",
          "allerg",
          "test",
          "prescription",
          "problem list",
          "visit",
          "admission",
          "encounter",
          "treatment",
          "result",
          "ekg",
          "ecg",
          "ultrasound",
          "photograph",
          "laborator",
          "radiograf",
          "informe",
          "nota",
          "factura",
          "vacuna",
          "receta",
          "alta",
          "consulta",
          "cirug",
          "resultado",
          "análisis",
          "urgencia");

  private Wording() {}

  /** A mention of the whole record is clear; what names no kind and no date is not. */
  static Described describes(String wording) {
    var words = wording.strip().toLowerCase(Locale.ROOT);
    if (words.isEmpty()) {
      return Described.NOT_AT_ALL;
    }
    if (ENTIRE.matcher(words).find()) {
      return Described.ENTIRE_RECORD;
    }
    if (TOO_WIDE.matcher(words).find()) {
      return Described.ALL_INFORMATION;
    }
    boolean specific = DATE.matcher(words).find() || KINDS.stream().anyMatch(words::contains);
    return specific ? Described.SPECIFICALLY : Described.ALL_INFORMATION;
  }
}
