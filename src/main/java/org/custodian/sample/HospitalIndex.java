package org.custodian.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the two lists that tell a reader of the folder what lies in it (RFC 4180). */
final class HospitalIndex {
  static final String PATIENTS = "patients.csv";
  static final String DOCUMENTS = "index.csv";

  private HospitalIndex() {}

  static void write(Path folder, List<Person> people, List<ChartDocument> documents)
      throws IOException {
    try (var out =
        open(
            folder.resolve(PATIENTS),
            "mrn",
            "family",
            "given",
            "middle",
            "born",
            "sex",
            "phone",
            "address",
            "city",
            "state",
            "zip",
            "died")) {
      for (var person : people) patient(out, person);
    }
    try (var out =
        open(
            folder.resolve(DOCUMENTS),
            "documentId",
            "mrn",
            "documentType",
            "unit",
            "encounter",
            "serviceDate",
            "author",
            "title",
            "file",
            "pages",
            "sensitivity")) {
      for (var document : documents) document(out, document);
    }
  }

  private static CSVPrinter open(Path file, String... columns) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader(columns).get();
    return new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format);
  }

  private static void patient(CSVPrinter out, Person person) throws IOException {
    out.printRecord(
        person.mrn(),
        person.family(),
        person.given(),
        person.middle(),
        person.born(),
        person.sex(),
        person.phone(),
        person.address(),
        person.city(),
        person.state(),
        person.zip(),
        person.died().map(Object::toString).orElse(""));
  }

  private static void document(CSVPrinter out, ChartDocument document) throws IOException {
    out.printRecord(
        document.documentId(),
        document.patient().mrn(),
        document.documentType(),
        document.unit(),
        document.encounter(),
        document.serviceDate(),
        document.author(),
        document.title(),
        document.fileName(),
        document.pages(),
        String.join(";", document.sensitivity()));
  }
}
