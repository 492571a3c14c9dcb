package org.custodian.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.custodian.proof.LogEntry;

/**
 * An act that stands twice: as an entry of the log and as a row of a table.
 *
 * @param what it is, as sentences call it
 * @param is which entries tell of it
 * @param identity names of facts by which entry and row are one; {@code req}, {@code kind} and
 *     {@code actor} are the entry's own
 * @param value names of facts that must be the same
 * @param sql gives for each row the request, then identity and value in the same order
 */
record Pair(
    String what, Predicate<LogEntry> is, List<String> identity, List<String> value, String sql) {

  static final String DISCLOSURE = "disclosure";

  /** All but the downloads, which a table only counts. */
  static final List<Pair> ALL =
      List.of(
          of(
              "request",
              "RECEIVED",
              "req",
              "class,channel,receivedOn",
              "select request_no, request_no, request_class, channel, received_on"
                  + " from received_request"),
          of(
              "paper",
              "PAPER_ADDED",
              "req,paper",
              "kind,pages",
              "select request_no, request_no, paper_id, kind, pages from request_paper"),
          of(
              "withdrawal",
              "WITHDRAWN",
              "req",
              "",
              "select request_no, request_no from request_withdrawal"),
          of(
              "end",
              "CLOSED",
              "req",
              "outcome,actor",
              "select request_no, request_no, outcome, closed_by from request_closing"),
          of(
              "packet",
              "PACKET_ASSEMBLED",
              "req,version",
              "pages,recordPages,batesFirst,batesLast,sha256,recordsSha256",
              "select request_no, request_no, version, pages, record_pages, bates_first, bates_last,"
                  + " sha256, records_sha256 from packet"),
          new Pair(
              "decision",
              entry ->
                  List.of("APPROVED", "SENT_BACK", "REFUSED").contains(entry.kind())
                      && entry.facts().containsKey("packetSha256"),
              names("req,packetVersion,kind,actor,packetSha256,preparedBy,why"),
              List.of(),
              "select request_no, request_no, packet_version, case decision"
                  + " when 'RELEASE' then 'APPROVED' when 'SEND_BACK' then 'SENT_BACK'"
                  + " else 'REFUSED' end, concat('staff:', approver), packet_sha256, preparer,"
                  + " note_code from review_decision"),
          of(
              "release",
              "RELEASED",
              "req,packetVersion",
              "packetSha256,basis,method,preparedBy,approvedBy",
              "select request_no, request_no, packet_version, packet_sha256, basis, method,"
                  + " prepared_by, approved_by from release_link"),
          of(
              "destruction",
              "PACKET_DESTROYED",
              "req,packetVersion",
              "packetSha256",
              "select p.request_no, p.request_no, p.version, p.sha256"
                  + " from packet_destruction d join packet p on p.packet_id = d.packet_id"),
          of(
              DISCLOSURE,
              "DISCLOSED",
              "disclosure",
              "req,on,basis,accountable,accountableBy,method,releasedBy,approvedBy,pages,"
                  + "packetSha256,packetVersion",
              "select request_no, id, request_no, disclosed_on, basis,"
                  + " case when accountable then 'true' else 'false' end, accountable_by, method,"
                  + " released_by, approved_by, record_pages, packet_sha256,"
                  + " case when packet_sha256 = '' then null else packet_version end"
                  + " from disclosure"));

  private static Pair of(String what, String kind, String identity, String value, String sql) {
    return new Pair(what, entry -> entry.kind().equals(kind), names(identity), names(value), sql);
  }

  private static List<String> names(String list) {
    return Arrays.stream(list.split(",")).filter(name -> !name.isEmpty()).toList();
  }

  String identity(LogEntry entry) {
    return joined(identity, entry);
  }

  String value(LogEntry entry) {
    return joined(value, entry);
  }

  /** One of the values of a row. */
  String part(String joined, String name) {
    return joined.split("\n", -1)[value.indexOf(name)];
  }

  /** The same rows, only counted. */
  String counting() {
    return "select count(*)" + sql.substring(sql.indexOf(" from "));
  }

  static String joined(List<String> names, LogEntry entry) {
    return names.stream().map(name -> fact(entry, name)).collect(Collectors.joining("\n"));
  }

  private static String fact(LogEntry entry, String name) {
    return switch (name) {
      case "req" -> entry.request().orElse("");
      case "kind" -> Optional.ofNullable(entry.facts().get("kind")).orElse(entry.kind());
      case "actor" -> entry.actor();
      default -> entry.facts().getOrDefault(name, "");
    };
  }
}
