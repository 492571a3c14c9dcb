package db.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Creates the engine's tables from the scripts in the engine's jar. On MySQL the scripts ask for
 * the old three-byte utf8, in which an emoji in a variable fails the whole transaction; the tables
 * get utf8mb4 here. There, too, an incident points at itself by two keys that cascade, and MySQL
 * 9.7 then refuses to delete it ("exceeds max tables limit of 30"), so that no failed step could be
 * tried again; one of the two becomes a plain index. The engine deletes these rows itself, as it
 * does on H2, where no key cascades.
 */
public class V0001__Engine_tables extends BaseJavaMigration {
  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");
  private static final Pattern CAUSE =
      Pattern.compile(
          "alter table ACT_RU_INCIDENT\\s+add constraint ACT_FK_INC_CAUSE[^;]*cascade;",
          Pattern.CASE_INSENSITIVE);
  private static final String INDEX =
      "create index ACT_FK_INC_CAUSE on ACT_RU_INCIDENT(CAUSE_INCIDENT_ID_);";
  private static final Pattern THREE_BYTES =
      Pattern.compile("CHARSET=utf8 COLLATE utf8_bin", Pattern.CASE_INSENSITIVE);

  @Override
  public void migrate(Context context) throws SQLException, IOException {
    var product = context.getConnection().getMetaData().getDatabaseProductName();
    var dialect = product.toLowerCase(Locale.ROOT).contains("mysql") ? "mysql" : "h2";
    try (var statement = context.getConnection().createStatement()) {
      for (var part : PARTS) {
        for (var sql : script(dialect, part).split(";")) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
      }
    }
  }

  private static String script(String dialect, String part) throws IOException {
    var name = "org/camunda/bpm/engine/db/create/activiti." + dialect + ".create." + part + ".sql";
    try (var in = V0001__Engine_tables.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("ENG-01 The engine's jar has no script " + name + ".");
      }
      var sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var plain = CAUSE.matcher(COMMENT.matcher(sql).replaceAll("")).replaceAll(INDEX);
      return THREE_BYTES.matcher(plain).replaceAll("CHARSET=utf8mb4 COLLATE utf8mb4_bin");
    }
  }
}
