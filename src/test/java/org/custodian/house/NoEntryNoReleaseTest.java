package org.custodian.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.custodian.correspondence.Post;
import org.custodian.delivery.LoggedRelease;
import org.custodian.ledger.Included;
import org.custodian.packet.Packets;
import org.custodian.vault.CheckedFile;
import org.custodian.vault.Vault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * No entry, no release: the bytes of a packet leave as a {@link LoggedRelease} and in no other way.
 * A new caller of what is named here is a new door, and somebody has to think about it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoEntryNoReleaseTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.custodian");

  @Test
  void a_proof_of_inclusion_is_made_by_the_log_alone() {
    assertThat(madeBy(Included.class)).containsExactly("ledger.Inclusion");
    assertThat(Included.class.getDeclaredConstructors()).noneMatch(NoEntryNoReleaseTest::visible);
  }

  @Test
  void a_packet_that_may_leave_is_made_by_the_release_gate_alone() {
    assertThat(madeBy(LoggedRelease.class)).containsExactly("delivery.ReleaseGate");
    assertThat(LoggedRelease.class.getDeclaredConstructors())
        .noneMatch(NoEntryNoReleaseTest::visible);
  }

  @Test
  void the_gate_asks_the_signed_log() {
    assertThat(callers(code(Included.class.getPackageName() + ".Ledger", "included")))
        // An auditor is shown the proof and gets no packet with it.
        .containsExactly("delivery.ReleaseGate", "web.audit.EntryPages", "web.audit.EntryProofs");
  }

  @Test
  void packets_are_read_besides_only_by_whoever_decides_about_them_inside() {
    // A rehearsal has a hospital of its own in memory.
    assertThat(callers(code(Packets.class.getName(), "content")))
        .containsExactly("rehearsal.LetterLines");
    assertThat(callers(code(Packets.class.getName(), "file"))).containsExactly("web.desk.Looks");
    assertThat(callers(code("org.custodian.packet.PacketShelf", "file")))
        .containsExactly("packet.Packets");
  }

  @Test
  void the_vault_gives_bytes_to_those_who_keep_them_and_to_the_gate() {
    assertThat(callers(code(Vault.class.getName(), "read")))
        .containsExactlyInAnyOrder(
            "abstraction.Seals",
            "abstraction.ToldFacts",
            "accounting.AccountingRequests",
            "correspondence.Correspondence",
            "intake.PaperShelf",
            "intake.Translations",
            "packet.PacketShelf",
            "packet.Workbench",
            "records.Scans",
            "records.Shelf",
            "verification.Duties");
    assertThat(callers(code(Vault.class.getName(), "checked")))
        .containsExactlyInAnyOrder(
            "delivery.LoggedRelease", "packet.PacketShelf", "packet.Workbench", "records.Shelf");
    assertThat(madeBy(CheckedFile.class)).containsExactly("vault.Vault");
    assertThat(CheckedFile.class.getDeclaredConstructors())
        .noneMatch(NoEntryNoReleaseTest::visible);
  }

  @Test
  void a_link_a_print_and_an_attachment_ask_for_what_the_gate_makes() {
    assertThat(takes("org.custodian.delivery.LinkTerms", "token")).isEqualTo(LoggedRelease.class);
    assertThat(takes("org.custodian.delivery.Handovers", "keep")).isEqualTo(LoggedRelease.class);
    assertThat(gives("org.custodian.delivery.FetchResult$Fetched")).contains(LoggedRelease.class);
    assertThat(gives("org.custodian.delivery.PrintResult$Cleared")).contains(LoggedRelease.class);
    assertThat(gives("org.custodian.correspondence.Attachment")).contains(Included.class);
  }

  @Test
  void mail_leaves_by_one_door() {
    assertThat(callers(code(Post.class.getName(), "hand")))
        .containsExactly("correspondence.Correspondence");
  }

  private static boolean visible(java.lang.reflect.Constructor<?> constructor) {
    return Modifier.isPublic(constructor.getModifiers());
  }

  private static Set<String> madeBy(Class<?> type) {
    return callers(CODE.get(type).getConstructors().stream());
  }

  private static Stream<? extends JavaCodeUnit> code(String type, String method) {
    var found = CODE.get(type).getMethods().stream().filter(m -> m.getName().equals(method));
    return found.toList().stream();
  }

  /** By module and outermost class; calls and method references alike. */
  private static Set<String> callers(Stream<? extends JavaCodeUnit> units) {
    var callers = new TreeSet<String>();
    var all = units.toList();
    assertThat(all).isNotEmpty();
    for (var unit : all) {
      unit.getAccessesToSelf().forEach(access -> callers.add(name(access.getOriginOwner())));
    }
    return callers;
  }

  private static String name(JavaClass type) {
    return type.getName().replace("org.custodian.", "").replaceAll("\\$.*", "");
  }

  private static Class<?> takes(String type, String method) {
    return Arrays.stream(CODE.get(type).reflect().getDeclaredMethods())
        .filter(each -> each.getName().equals(method))
        .map(each -> each.getParameterTypes()[0])
        .reduce((one, other) -> Object.class)
        .orElseThrow();
  }

  private static Stream<Class<?>> gives(String record) {
    return Arrays.stream(CODE.get(record).reflect().getRecordComponents())
        .map(java.lang.reflect.RecordComponent::getType);
  }
}
