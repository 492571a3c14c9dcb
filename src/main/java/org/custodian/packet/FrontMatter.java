package org.custodian.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.ContentsLine;
import org.custodian.correspondence.Enclosure;
import org.custodian.correspondence.Letter;
import org.custodian.pdf.PacketLayout;
import org.custodian.pdf.PacketPlan;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.LegalBasis;

/**
 * What stands before the records: cover letter, contents, the notices that the legal basis needs,
 * the certificate. Says the same whether or not something was left out, 42 CFR 2.13(c).
 */
final class FrontMatter {
  private final LetterPrinter printer;
  private final Facility facility;

  FrontMatter(LetterPrinter printer, Facility facility) {
    this.printer = printer;
    this.facility = facility;
  }

  /**
   * @param layout of the record pages alone
   * @param recordsSha256 the seal that the certificate prints
   */
  List<PacketPlan.Part> parts(
      PacketOrder order, List<RedactedPart> records, PacketLayout layout, String recordsSha256) {
    var enclosures = enclosures(order);
    var parts = new ArrayList<PacketPlan.Part>();
    parts.add(part(order, "Cover letter", transmittal(order, layout, enclosures)));
    for (var enclosure : enclosures) {
      switch (enclosure) {
        case CONTENTS -> parts.add(part(order, "Contents", contents(order, records, layout)));
        case CODES_NOTICE ->
            parts.add(part(order, "Notice", new Letter.CodesNotice(order.request().number())));
        case PROTECTIVE_ORDER_NOTICE ->
            parts.add(
                part(order, "Notice", new Letter.ProtectiveOrderNotice(order.request().number())));
        case PART_TWO_NOTICE -> {
          var notice =
              new Letter.PartTwoNotice(order.request().number(), order.ground().statement());
          parts.add(part(order, "Notice", notice));
        }
        case CONSENT_COPY -> {
          var cover = new Letter.ConsentCover(order.request().number(), true, List.of());
          parts.add(part(order, "Consent", cover));
          order.consents().forEach(pdf -> parts.add(PacketPlan.Part.of("Consent", pdf)));
        }
        case CONSENT_SCOPE -> {
          var scopes = order.ground().explained().stream().toList();
          var cover = new Letter.ConsentCover(order.request().number(), false, scopes);
          parts.add(part(order, "Consent", cover));
        }
        case CERTIFICATE ->
            parts.add(
                part(order, "Certificate", certificate(order, records, layout, recordsSha256)));
        case RECORDS -> {}
      }
    }
    return parts;
  }

  private static List<Enclosure> enclosures(PacketOrder order) {
    var enclosures = new ArrayList<Enclosure>();
    enclosures.add(Enclosure.CONTENTS);
    if (order.ground().codes()) {
      enclosures.add(Enclosure.CODES_NOTICE);
    }
    if (order.basis() == LegalBasis.SUBPOENA_QPO) {
      enclosures.add(Enclosure.PROTECTIVE_ORDER_NOTICE);
    }
    if (order.needsConsent()) {
      enclosures.add(Enclosure.PART_TWO_NOTICE);
      enclosures.add(
          order.ground().explained().isPresent()
              ? Enclosure.CONSENT_SCOPE
              : Enclosure.CONSENT_COPY);
    }
    if (order.ground().certified()) {
      enclosures.add(Enclosure.CERTIFICATE);
    }
    enclosures.add(Enclosure.RECORDS);
    return enclosures;
  }

  private PacketPlan.Part part(PacketOrder order, String bookmark, Letter letter) {
    return PacketPlan.Part.of(bookmark, printer.print(letter, order.request().language()));
  }

  private static Letter transmittal(
      PacketOrder order, PacketLayout layout, List<Enclosure> enclosures) {
    var requester = order.request().requester();
    return new Letter.Transmittal(
        order.request().number(),
        Addressee.of(requester.name(), requester.organization(), requester.address()),
        patient(order),
        order.basis(),
        order.basis().citation(),
        layout.recordPages(),
        layout.firstBates(),
        layout.lastBates(),
        enclosures);
  }

  private static Letter contents(
      PacketOrder order, List<RedactedPart> records, PacketLayout layout) {
    var lines =
        IntStream.range(0, records.size())
            .mapToObj(index -> line(order, records.get(index), layout.records().get(index)))
            .toList();
    return new Letter.ContentsPage(order.request().number(), layout.recordPages(), lines);
  }

  private static ContentsLine line(
      PacketOrder order, RedactedPart part, PacketLayout.Placed placed) {
    return new ContentsLine(
        part.source().titleWithout(order.terms()),
        part.source().serviceDate(),
        placed.pages(),
        placed.firstBates(),
        placed.lastBates());
  }

  private Letter certificate(
      PacketOrder order, List<RedactedPart> records, PacketLayout layout, String recordsSha256) {
    var days = records.stream().map(part -> part.source().serviceDate()).sorted().toList();
    return new Letter.Certificate(
        order.request().number(),
        patient(order),
        order.basis(),
        order
            .request()
            .courtCase()
            .map(court -> court.caption() + ", " + court.caseNumber() + ", " + court.court()),
        layout.recordPages(),
        layout.firstBates(),
        layout.lastBates(),
        days.get(0),
        days.get(days.size() - 1),
        recordsSha256,
        facility.day(order.at()),
        order.ground().explainGaps(),
        order.ground().explainGaps() ? CertificateGaps.of(order) : List.of());
  }

  private static String patient(PacketOrder order) {
    var patient = order.request().patient();
    return patient.name().full() + " (" + patient.born() + ")";
  }
}
