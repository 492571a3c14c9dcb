package org.custodian.rehearsal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.custodian.ledger.Ledger;
import org.custodian.security.TypedSecret;
import org.custodian.workflow.EngineByHand;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * One started application in memory, for every file that asks for the same house. Between two files
 * it is emptied, so that none sees what another did.
 */
final class Stage implements AutoCloseable {
  static {
    // The secrets of a rehearsal open nothing.
    System.setProperty(TypedSecret.COST_SETTING, "4");
  }

  private static final String KEPT =
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
          + " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'ACT\\_RE\\_%'"
          + " AND table_name NOT LIKE 'ACT\\_GE\\_%' AND table_name NOT LIKE 'ACT\\_ID\\_%'"
          + " AND table_name NOT LIKE 'ACT\\_RU\\_AUTHORIZATION'"
          + " AND table_name NOT IN ('ACT_RU_FILTER', 'ACT_RU_JOBDEF', 'ACT_RU_JOB',"
          + " 'ACT_RU_EVENT_SUBSCR')"
          + " AND LOWER(table_name) <> 'custodian_schema_history'";

  private final Path folder;
  private final ConfigurableApplicationContext context;
  private final List<String> tables;
  private final Map<String, List<Map<String, Object>>> seeds = new HashMap<>();

  private Stage(Path folder, ConfigurableApplicationContext context) {
    this.folder = folder;
    this.context = context;
    // The log gives itself a name at its first use and keeps it; it is there again for each file.
    bean(Ledger.class).keyLine();
    this.tables = bean(JdbcTemplate.class).queryForList(KEPT, String.class);
    for (var table : tables) {
      var rows = bean(JdbcTemplate.class).queryForList("SELECT * FROM \"" + table + "\"");
      if (!table.startsWith("ACT_") && !rows.isEmpty()) seeds.put(table, rows);
    }
  }

  /**
   * Starts the application.
   *
   * @param house settings that differ from the defaults, by property name
   */
  static Stage open(Map<String, String> house) {
    try {
      var folder = Files.createTempDirectory("custodian-rehearsal");
      var name = "rehearsal-" + UUID.randomUUID();
      var settings = new HashMap<>(Setting.defaults(folder, name));
      settings.putAll(house);
      var context =
          new SpringApplicationBuilder(RehearsedHospital.class)
              .web(WebApplicationType.NONE)
              .bannerMode(Banner.Mode.OFF)
              .logStartupInfo(false)
              .registerShutdownHook(false)
              .profiles("sample")
              // As arguments they count from the first line of the log on, and before every file.
              .run(Setting.arguments(settings));
      return new Stage(folder, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Takes everything away that the last file left. */
  void empty() {
    var jdbc = bean(JdbcTemplate.class);
    jdbc.execute("SET REFERENTIAL_INTEGRITY FALSE");
    tables.forEach(table -> jdbc.execute("TRUNCATE TABLE \"" + table + "\""));
    // What belongs to a model and not to a request is the engine's and stays.
    jdbc.execute("DELETE FROM act_ru_job WHERE process_instance_id_ IS NOT NULL");
    jdbc.execute("DELETE FROM act_ru_event_subscr WHERE proc_inst_id_ IS NOT NULL");
    jdbc.execute("DELETE FROM act_ge_bytearray WHERE deployment_id_ IS NULL");
    // What a migration put there, such as a counter, is there again.
    seeds.forEach((table, rows) -> rows.forEach(row -> insert(jdbc, table, row)));
    jdbc.execute("SET REFERENTIAL_INTEGRITY TRUE");
    forgetCheckpoints();
    bean(Mailbox.class).empty();
    bean(ChartSource.class).empty();
  }

  /** What was signed of the last file's log would contradict the log of the next. */
  private void forgetCheckpoints() {
    var signed =
        folder.resolve("ledger").toFile().listFiles((in, file) -> file.endsWith(".checkpoint"));
    for (var file : signed == null ? new File[0] : signed) {
      if (!file.delete()) throw new IllegalStateException("REH-06 A checkpoint cannot be deleted.");
    }
  }

  private static void insert(JdbcTemplate jdbc, String table, Map<String, Object> row) {
    var columns = new ArrayList<>(row.keySet());
    var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    jdbc.update(
        "INSERT INTO \""
            + table
            + "\" (\""
            + String.join("\", \"", columns)
            + "\") VALUES ("
            + places
            + ")",
        columns.stream().map(row::get).toArray());
  }

  /** Makes this the number of the next request. */
  void numberFrom(String number) {
    var parts = number.split("-");
    bean(JdbcTemplate.class)
        .update(
            "UPDATE request_numbering SET year_no = ?, last_no = ?",
            2000 + Integer.parseInt(parts[0]),
            Integer.parseInt(parts[1]) - 1);
  }

  @Override
  public void close() {
    // The engine's time is one for the whole JVM; whatever is opened next has the real one.
    bean(EngineByHand.class).resetTime();
    context.close();
    FileSystemUtils.deleteRecursively(folder.toFile());
  }
}
