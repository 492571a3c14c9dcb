package org.custodian.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.Frontier;
import org.custodian.proof.Hash;
import org.custodian.proof.LogCheck;
import org.custodian.proof.LogFault;
import org.custodian.proof.NoteKey;
import org.custodian.proof.SignedNote;
import org.custodian.proof.TreeHash;
import org.custodian.verify.Reconciliation;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A hospital whose log tells of whole releases, on a real database, and somebody who may write to
 * every table of it.
 */
final class AttackedLog {
  static final List<String> TABLES =
      List.of(
          "ledger_stage",
          "ledger_log",
          "ledger_tile",
          "ledger_checkpoint",
          "ledger_cosignature",
          "ledger_head",
          "received_request",
          "packet",
          "review_decision",
          "release_link",
          "disclosure");

  final DataSource source;
  final JdbcTemplate database;
  final TransactionTemplate transaction;
  final LedgerKeys keys;
  final Ledger ledger;
  final Sequencer sequencer;
  final Signer signer;
  final Witnesses witnesses;
  private final Head head;
  private int requests;
  private boolean disclosuresAreTold = true;
  private final LedgerSettings settings;
  private final DetailStore details;

  /** A node as it starts, with a folder of its own for what it signed. */
  AttackedLog(
      DataSource source,
      PlatformTransactionManager transactions,
      LedgerKeys keys,
      DetailStore details,
      Path folder,
      List<LedgerSettings.Witness> witnesses) {
    this.source = source;
    this.database = new JdbcTemplate(source);
    this.transaction = new TransactionTemplate(transactions);
    this.keys = keys;
    var clock = Clock.systemUTC();
    this.details = details;
    settings = new LedgerSettings("riverbend.example/disclosures", folder, false, witnesses, 0);
    head = new Head(source, transactions, settings);
    requests = 1 + database.queryForObject("select count(*) from received_request", Integer.class);
    sequencer = new Sequencer(source, head, keys);
    signer = new Signer(source, head, keys, clock, settings);
    this.witnesses = new Witnesses(source, clock, settings);
    ledger =
        new Ledger(
            new Stage(source, head, keys, clock, new Wake(), details),
            new Reading(source),
            new Inclusion(source, new Rounds(head, sequencer, signer), signer, this.witnesses),
            details);
  }

  /** As an operator starts the node who decides to go on with a restored backup. */
  void goesOnAfter(Path checkpoint) {
    new AfterRestore(
            source,
            head,
            sequencer,
            signer,
            keys,
            Clock.systemUTC(),
            new RestoreDecision(checkpoint, "omar"))
        .afterPropertiesSet();
  }

  /** As a node starts: it asks whoever saw the log from outside. */
  void starts() {
    var loop =
        new SequencerLoop(
            sequencer,
            signer,
            new Rounds(head, sequencer, signer),
            witnesses,
            new OldLog(
                source, new Stage(source, head, keys, Clock.systemUTC(), new Wake(), details)),
            new Wake(),
            new LedgerSettings(settings.name(), settings.folder(), true, settings.witnesses(), 0));
    loop.start();
    loop.stop();
  }

  /** Six entries and five rows for each request, as the product writes them. */
  AttackedLog released(int more) {
    transaction.executeWithoutResult(
        work -> {
          for (int i = 0; i < more; i++) released();
        });
    return this;
  }

  /** As the product released before it told of each disclosure by an entry of its own. */
  AttackedLog releasedLongAgo(int more) {
    disclosuresAreTold = false;
    try {
      return released(more);
    } finally {
      disclosuresAreTold = true;
    }
  }

  /** One request from its letter to its download; its key in the log is given back. */
  String released() {
    var number = String.format("26-%04d", requests++);
    var request = new RequestNumber(number);
    var sha256 = String.format("%064x", requests);
    transaction.executeWithoutResult(
        work -> {
          insert(
              "received_request",
              Map.of(
                  "request_no",
                  number,
                  "idempotency_key",
                  number,
                  "request_class",
                  "SUBPOENA",
                  "channel",
                  "PORTAL",
                  "received_on",
                  java.sql.Date.valueOf("2026-11-20")));
          append(
              request,
              Kind.RECEIVED,
              Actor.requester(request),
              Map.of(
                  "class",
                  "SUBPOENA",
                  "channel",
                  "PORTAL",
                  "receivedOn",
                  "2026-11-20",
                  "stat",
                  false));
          packet(number, sha256);
          append(
              request,
              Kind.PACKET_ASSEMBLED,
              Actor.system("assemblePacket"),
              Map.of(
                  "version",
                  1,
                  "pages",
                  9,
                  "recordPages",
                  7,
                  "batesFirst",
                  "R1",
                  "batesLast",
                  "R7",
                  "sha256",
                  sha256,
                  "recordsSha256",
                  sha256));
          approval(number, sha256);
          append(
              request,
              Kind.APPROVED,
              Actor.staff(new StaffId("quinn")),
              Map.of("packetVersion", 1, "packetSha256", sha256, "preparedBy", "dana"));
          release(request, sha256);
        });
    return key(number);
  }

  static String key(String number) {
    return "release/" + number + "/1";
  }

  private void packet(String number, String sha256) {
    insert(
        "packet",
        Map.of(
            "packet_id",
            number,
            "request_no",
            number,
            "version",
            1,
            "pages",
            9,
            "record_pages",
            7,
            "bates_first",
            "R1",
            "bates_last",
            "R7",
            "sha256",
            sha256,
            "records_sha256",
            sha256,
            "prepared_by",
            "dana"));
  }

  private void approval(String number, String sha256) {
    insert(
        "review_decision",
        Map.of(
            "request_no",
            number,
            "packet_version",
            1,
            "packet_sha256",
            sha256,
            "decision",
            "RELEASE",
            "preparer",
            "dana",
            "approver",
            "quinn"));
  }

  private void release(RequestNumber request, String sha256) {
    String number = request.value();
    var row = new LinkedHashMap<String, Object>();
    row.put("request_no", number);
    row.put("link_id", number);
    row.put("token_hash", number);
    row.put("packet_version", 1);
    row.put("packet_sha256", sha256);
    row.put("basis", "SUBPOENA");
    row.put("method", "SECURE_LINK");
    row.put("prepared_by", "dana");
    row.put("approved_by", "quinn");
    row.put("downloads", 1);
    insert("release_link", row);
    var released =
        Map.of(
            "packetVersion", 1,
            "packetSha256", sha256,
            "basis", "SUBPOENA",
            "method", "SECURE_LINK",
            "preparedBy", "dana",
            "approvedBy", "quinn");
    ledger.appendOnce(key(number), request, Kind.RELEASED, Actor.system("release"), released);
    disclosure(request, sha256);
    append(
        request,
        Kind.DOWNLOADED,
        Actor.requester(request),
        Map.of("packetVersion", 1, "packetSha256", sha256, "time", 1));
  }

  private void disclosure(RequestNumber request, String sha256) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", "d-" + request);
    row.put("request_no", request.value());
    row.put("disclosed_on", java.sql.Date.valueOf("2026-11-21"));
    row.put("basis", "SUBPOENA");
    row.put("accountable", true);
    row.put("accountable_by", "45 CFR 164.528");
    row.put("method", "LINK");
    row.put("released_by", "dana");
    row.put("approved_by", "quinn");
    row.put("record_pages", 7);
    row.put("packet_version", 1);
    row.put("packet_sha256", sha256);
    row.put("records_sha256", sha256);
    insert("disclosure", row);
    if (!disclosuresAreTold) return;
    var facts = new LinkedHashMap<String, Object>();
    facts.put("disclosure", "d-" + request);
    facts.put("on", "2026-11-21");
    facts.put("basis", "SUBPOENA");
    facts.put("accountable", true);
    facts.put("accountableBy", "45 CFR 164.528");
    facts.put("method", "LINK");
    facts.put("releasedBy", "dana");
    facts.put("approvedBy", "quinn");
    facts.put("pages", 7);
    facts.put("packetSha256", sha256);
    facts.put("recordsSha256", sha256);
    facts.put("packetVersion", 1);
    append(request, Kind.DISCLOSED, Actor.system("release"), facts);
  }

  void append(RequestNumber request, Kind kind, Actor actor, Map<String, ?> facts) {
    ledger.append(request, kind, actor, facts);
  }

  /** A row with what matters; every other column that must be there gets something harmless. */
  private void insert(String table, Map<String, Object> given) {
    var all = new LinkedHashMap<String, Object>(given);
    database.query(
        "select * from " + table + " where 1 = 0",
        rows -> {
          var columns = rows.getMetaData();
          for (int i = 1; i <= columns.getColumnCount(); i++)
            if (columns.isNullable(i) == ResultSetMetaData.columnNoNulls
                && !columns.isAutoIncrement(i))
              all.putIfAbsent(
                  columns.getColumnName(i).toLowerCase(java.util.Locale.ROOT),
                  harmless(columns.getColumnType(i)));
          return null;
        });
    database.update(
        "insert into "
            + table
            + " ("
            + String.join(", ", all.keySet())
            + ") values ("
            + String.join(", ", java.util.Collections.nCopies(all.size(), "?"))
            + ")",
        all.values().toArray());
  }

  private static Object harmless(int type) {
    return switch (type) {
      case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> 0;
      case Types.BIT, Types.BOOLEAN, Types.TINYINT -> false;
      case Types.DATE -> java.sql.Date.valueOf("2026-11-20");
      case Types.TIMESTAMP -> java.sql.Timestamp.valueOf("2026-11-20 10:00:00");
      default -> "";
    };
  }

  /** Puts everything in order and signs it. */
  SignedNote signed() {
    sequencer.all();
    return signer.newest();
  }

  List<NoteKey> trusted() {
    return List.of(NoteKey.parse(ledger.keyLine()));
  }

  LogCheck.Report verified(NoteKey... more) {
    var keys = new ArrayList<>(trusted());
    keys.addAll(List.of(more));
    return LogCheck.full(new DatabaseLog(source::getConnection), keys);
  }

  List<LogFault.Kind> faults(NoteKey... more) {
    return verified(more).faults().stream().map(LogFault::kind).toList();
  }

  Reconciliation.Report reconciled() {
    try (Connection snapshot = source.getConnection()) {
      return new Reconciliation(snapshot).run();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The attacker is the administrator of the database and takes the fences down first. */
  void fencesDown() {
    boolean mySql =
        Boolean.TRUE.equals(
            database.execute(
                (java.sql.Connection connection) ->
                    connection.getMetaData().getDatabaseProductName().startsWith("MySQL")));
    database
        .queryForList(
            "select distinct trigger_name from information_schema.triggers where "
                + (mySql ? "trigger_schema = database()" : "trigger_schema = 'PUBLIC'"),
            String.class)
        .forEach(trigger -> database.execute("drop trigger " + trigger));
  }

  void wiped() {
    TABLES.forEach(table -> database.execute("delete from " + table));
  }

  /** What stands in the tables, to be put back later. */
  Map<String, List<Map<String, Object>>> backup() {
    var backup = new LinkedHashMap<String, List<Map<String, Object>>>();
    TABLES.forEach(table -> backup.put(table, database.queryForList("select * from " + table)));
    return backup;
  }

  void restore(Map<String, List<Map<String, Object>>> backup) {
    transaction.executeWithoutResult(work -> restore(source, backup));
  }

  static void restore(DataSource source, Map<String, List<Map<String, Object>>> backup) {
    var database = new JdbcTemplate(source);
    TABLES.forEach(table -> database.execute("delete from " + table));
    backup.forEach(
        (table, rows) -> {
          if (rows.isEmpty()) return;
          var columns = rows.get(0).keySet();
          database.batchUpdate(
              "insert into "
                  + table
                  + " ("
                  + String.join(", ", columns)
                  + ") values ("
                  + String.join(", ", java.util.Collections.nCopies(columns.size(), "?"))
                  + ")",
              rows.stream().map(row -> row.values().toArray()).toList());
        });
  }

  /** Hashes everything anew after it was changed, as far as that needs no key. */
  Checkpoint rebuilt() {
    return transaction.execute(work -> rebuiltAtOnce());
  }

  private Checkpoint rebuiltAtOnce() {
    var tree = Frontier.empty();
    var hashing = new TreeHash();
    var tile = new java.io.ByteArrayOutputStream();
    database.execute("delete from ledger_tile");
    for (var row : database.queryForList("select idx, bytes from ledger_log order by idx")) {
      Hash leaf = hashing.leaf((byte[]) row.get("bytes"));
      long index = tree.append(leaf);
      database.update(
          "update ledger_log set idx = ?, leaf = ?, root = ? where idx = ?",
          index,
          leaf.bytes(),
          tree.root().bytes(),
          row.get("idx"));
      tile.writeBytes(leaf.bytes());
      if (tree.size() % 256 == 0) {
        database.update(
            "insert into ledger_tile (level, number, hashes) values (0, ?, ?)",
            tree.size() / 256 - 1,
            tile.toByteArray());
        tile.reset();
      }
    }
    database.update("delete from ledger_checkpoint where size > ?", tree.size());
    database.update("update ledger_head set size = ?, frontier = ?", tree.size(), tree.bytes());
    return new Checkpoint(origin(), tree.size(), tree.root());
  }

  String origin() {
    return head.origin();
  }

  /** As whoever stole the key: one checkpoint over what stands there now, no older one. */
  SignedNote signedByThief(Checkpoint checkpoint) {
    var note = keys.signer(origin()).sign(checkpoint);
    database.execute("delete from ledger_checkpoint");
    database.update(
        "insert into ledger_checkpoint (size, note, at) values (?, ?, ?)",
        checkpoint.size(),
        new String(note.bytes(), StandardCharsets.UTF_8),
        java.sql.Timestamp.valueOf("2026-11-22 10:00:00"));
    return note;
  }

  byte[] bytes(long index) {
    return database.queryForObject(
        "select bytes from ledger_log where idx = ?", byte[].class, index);
  }

  /** Replaces one word of an entry by another of the same length. */
  void edit(long index, String word, String other) {
    var text = new String(bytes(index), StandardCharsets.UTF_8);
    if (!text.contains(word)) throw new AssertionError("The entry does not have this word.");
    database.update(
        "update ledger_log set bytes = ? where idx = ?",
        text.replace(word, other).getBytes(StandardCharsets.UTF_8),
        index);
  }
}
