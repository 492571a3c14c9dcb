package org.custodian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * What can be said of the compose file without Docker: it is read, it names only what it defines
 * and what the product knows.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeTest {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
  private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([a-z0-9.-]+)\"");
  private final Map<String, Map<String, Object>> services = services();

  @Test
  void the_three_services_and_whatever_they_wait_for_are_defined() {
    assertThat(services).containsOnlyKeys("mysql", "mail", "custodian");
    assertThat(part(services.get("custodian"), "depends_on").keySet())
        .isSubsetOf(services.keySet())
        .contains("mysql");
    assertThat(part(services.get("mysql"), "healthcheck")).containsKey("test");
    var address = environment().get("CUSTODIAN_DB_URL");
    assertThat(address).startsWith("jdbc:mysql://mysql:3306/custodian?");
    assertThat(environment()).containsEntry("SPRING_MAIL_HOST", "mail");
  }

  @Test
  void a_volume_with_a_name_is_defined_and_a_file_is_what_the_build_makes() throws IOException {
    var named = new TreeSet<String>();
    for (var service : services.values()) {
      for (var volume : list(service, "volumes")) {
        var from = volume.split(":")[0];
        if (from.startsWith("./")) {
          assertThat(from).isEqualTo("./target/" + finalName() + ".jar");
        } else {
          named.add(from);
        }
      }
    }
    assertThat(named).isEqualTo(part(read(), "volumes").keySet());
  }

  @Test
  void every_variable_is_a_setting_of_the_product_or_of_what_it_is_built_with() throws IOException {
    var settings = Files.readString(Path.of("src/main/resources/application.yaml"));
    var ours =
        PLACE.matcher(settings).results().map(found -> found.group(1)).collect(Collectors.toSet());
    var theirs = settingsOfSpring();
    for (var variable : environment().keySet()) {
      var setting = variable.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
      assertThat(ours.contains(variable) || theirs.contains(setting)).as(variable).isTrue();
    }
    assertThat(environment()).containsKeys(ours.toArray(String[]::new));
    for (var profile : environment().get("SPRING_PROFILES_ACTIVE").split(",")) {
      assertThat(settings).contains("on-profile: " + profile);
    }
  }

  @Test
  void database_user_and_password_are_the_same_on_both_sides() {
    var mysql = part(services.get("mysql"), "environment");

    assertThat(environment().get("CUSTODIAN_DB_USER")).isEqualTo(mysql.get("MYSQL_USER"));
    assertThat(environment().get("CUSTODIAN_DB_PASSWORD")).isEqualTo(mysql.get("MYSQL_PASSWORD"));
  }

  @Test
  void the_java_is_that_of_the_build_and_every_image_names_its_version() throws IOException {
    var release = Pattern.compile("<java.version>(\\d+)<").matcher(pom());
    assertThat(release.find()).isTrue();
    assertThat(services.get("custodian").get("image").toString())
        .isEqualTo("eclipse-temurin:" + release.group(1) + "-jre");
    for (var service : services.values()) {
      assertThat(service.get("image").toString()).matches("[a-z/-]+:v?\\d[\\w.-]*");
    }
  }

  @Test
  void nothing_but_this_machine_reaches_the_first_look() {
    for (var service : services.values()) {
      assertThat(list(service, "ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
    }
  }

  /** The names that Spring Boot and its companions on the class path describe. */
  private static Set<String> settingsOfSpring() throws IOException {
    var names = new TreeSet<String>();
    var loader = ComposeTest.class.getClassLoader();
    List<URL> found =
        Collections.list(loader.getResources("META-INF/spring-configuration-metadata.json"));
    for (var metadata : found) {
      try (var in = metadata.openStream()) {
        NAME.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .results()
            .forEach(name -> names.add(name.group(1)));
      }
    }
    assertThat(names).hasSizeGreaterThan(500);
    return names;
  }

  private Map<String, String> environment() {
    return part(services.get("custodian"), "environment").entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> String.valueOf(one.getValue())));
  }

  private static List<String> list(Map<String, Object> service, String name) {
    return service.get(name) instanceof List<?> found
        ? found.stream().map(String::valueOf).toList()
        : List.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> part(Map<String, Object> whole, String name) {
    return (Map<String, Object>) whole.get(name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> services() {
    return (Map<String, Map<String, Object>>) (Object) part(read(), "services");
  }

  private static Map<String, Object> read() {
    try {
      return new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String finalName() throws IOException {
    var name = Pattern.compile("<finalName>([^<]+)<").matcher(pom());
    assertThat(name.find()).isTrue();
    return Arrays.asList(name.group(1).split("\\$")).get(0);
  }

  private static String pom() throws IOException {
    return Files.readString(Path.of("pom.xml"));
  }
}
