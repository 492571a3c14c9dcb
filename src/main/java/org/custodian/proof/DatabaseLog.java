package org.custodian.proof;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a log where the product keeps it. Only reads, and only the tables of the log. */
public final class DatabaseLog implements StoredLog, Proofs.Subtrees {
  private static final int PAGE = 4096;

  private final Connections database;
  private final TreeHash hashing = new TreeHash();

  /** Where connections come from; each is closed after one question. */
  @FunctionalInterface
  public interface Connections {
    Connection open() throws SQLException;
  }

  public DatabaseLog(Connections database) {
    this.database = database;
  }

  /** A row that somebody spoilt must not end the check of all the others. */
  @Override
  public Checkpoints checkpoints() {
    var cosigned = cosigned();
    return query(
        "select size, note from ledger_checkpoint order by size",
        statement -> {
          var kept = new Checkpoints(new ArrayList<>(), new ArrayList<>());
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              long size = rows.getLong(1);
              String bare = rows.getString(2);
              var note = note(bare + cosigned.getOrDefault(size, ""));
              note.or(() -> note(bare)).ifPresent(kept.notes()::add);
              if (note.filter(one -> ofSize(one, size)).isEmpty()) kept.spoilt().add(size);
            }
          }
          return kept;
        });
  }

  private static boolean ofSize(SignedNote note, long size) {
    try {
      return Checkpoint.unverified(note).size() == size;
    } catch (NotAccepted none) {
      return false;
    }
  }

  private static Optional<SignedNote> note(String text) {
    try {
      return Optional.of(SignedNote.parse(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NotAccepted none) {
      return Optional.empty();
    }
  }

  /** The lines of witnesses by the size of the checkpoint that they signed. */
  private Map<Long, String> cosigned() {
    return query(
        "select size, line from ledger_cosignature order by size, witness",
        statement -> {
          var lines = new HashMap<Long, String>();
          try (var rows = statement.executeQuery()) {
            while (rows.next()) lines.merge(rows.getLong(1), rows.getString(2), String::concat);
          }
          return lines;
        });
  }

  @Override
  public void entries(Consumer<Kept> reader) {
    long after = -1;
    List<Kept> page;
    do {
      page = page(after);
      page.forEach(reader);
      if (!page.isEmpty()) after = page.get(page.size() - 1).index();
    } while (page.size() == PAGE);
  }

  private List<Kept> page(long after) {
    return query(
        "select idx, bytes, leaf, root, entry_id, at, kind, actor, request_no from ledger_log"
            + " where idx > ? order by idx limit "
            + PAGE,
        statement -> {
          statement.setLong(1, after);
          var page = new ArrayList<Kept>();
          try (var rows = statement.executeQuery()) {
            while (rows.next())
              page.add(
                  new Kept(
                      rows.getLong(1),
                      rows.getBytes(2),
                      hash(rows.getBytes(3)),
                      hash(rows.getBytes(4)),
                      Optional.of(columns(rows))));
          }
          return page;
        });
  }

  private static FindingColumns columns(ResultSet row) throws SQLException {
    return new FindingColumns(
        row.getString(5),
        instant(row, 6),
        row.getString(7),
        row.getString(8),
        Optional.ofNullable(row.getString(9)));
  }

  /** Times are stored in UTC, whatever the zone of whoever reads them. */
  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  @Override
  public List<Waiting> waiting() {
    return query(
        "select at, forged from ledger_stage order by id",
        statement -> {
          var waiting = new ArrayList<Waiting>();
          try (var rows = statement.executeQuery()) {
            while (rows.next()) waiting.add(new Waiting(instant(rows, 1), rows.getBoolean(2)));
          }
          return waiting;
        });
  }

  /** Only full tiles are kept. */
  @Override
  public Optional<byte[]> tileAsKept(int level, long number, int width) {
    return width < TilePath.WIDTH ? Optional.empty() : Optional.of(kept(level, number));
  }

  /** A column that does not hold a hash is told as an altered entry, so it becomes another hash. */
  private Optional<Hash> hash(byte[] column) {
    return Optional.of(column.length == Hash.LENGTH ? Hash.of(column) : hashing.empty());
  }

  @Override
  public Hash at(int height, long index) {
    int level = height / TilePath.HEIGHT;
    int within = height % TilePath.HEIGHT;
    long first = index << within;
    List<Hash> tile = tile(level, first / TilePath.WIDTH);
    int from = (int) (first % TilePath.WIDTH);
    int to = from + (1 << within);
    if (to > tile.size())
      throw new NotAccepted("The log does not hold what its checkpoint counts. Verify it.");
    var part = Frontier.empty();
    tile.subList(from, to).forEach(part::append);
    return part.root();
  }

  /**
   * The hashes of a tile as far as they are there.
   *
   * @param level 0 for the leaves
   */
  public List<Hash> tile(int level, long number) {
    byte[] kept = kept(level, number);
    var hashes = new ArrayList<Hash>();
    for (int i = 0; i < kept.length / Hash.LENGTH; i++) hashes.add(Tile.hash(kept, i));
    if (!hashes.isEmpty()) return hashes;
    return level == 0 ? leaves(number) : roots(level, number);
  }

  private byte[] kept(int level, long number) {
    return query(
        "select hashes from ledger_tile where level = ? and number = ?",
        statement -> {
          statement.setInt(1, level);
          statement.setLong(2, number);
          try (var rows = statement.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : new byte[0];
          }
        });
  }

  private List<Hash> leaves(long tile) {
    return query(
        "select leaf from ledger_log where idx >= ? and idx < ? order by idx",
        statement -> {
          statement.setLong(1, tile * TilePath.WIDTH);
          statement.setLong(2, (tile + 1) * TilePath.WIDTH);
          var leaves = new ArrayList<Hash>();
          try (var rows = statement.executeQuery()) {
            while (rows.next()) leaves.add(Hash.of(rows.getBytes(1)));
          }
          return leaves;
        });
  }

  private List<Hash> roots(int level, long number) {
    var roots = new ArrayList<Hash>();
    for (long below = number * TilePath.WIDTH; roots.size() < TilePath.WIDTH; below++) {
      List<Hash> tile = tile(level - 1, below);
      if (tile.size() < TilePath.WIDTH) break;
      var part = Frontier.empty();
      tile.forEach(part::append);
      roots.add(part.root());
    }
    return roots;
  }

  /** What is asked of the database. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(PreparedStatement statement) throws SQLException;
  }

  private <T> T query(String sql, Question<T> question) {
    try (Connection connection = database.open();
        var statement = connection.prepareStatement(sql)) {
      return question.ask(statement);
    } catch (SQLException e) {
      throw new NotAccepted(
          "The log's tables cannot be read. Is this the product's database, and may this user read?");
    }
  }
}
