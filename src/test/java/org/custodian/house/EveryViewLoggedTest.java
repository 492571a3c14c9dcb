package org.custodian.house;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Every page and file of the desk that names a person writes an entry when it is opened; each of
 * the others says here why it needs none. A new page stands in neither list until somebody thought
 * about it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryViewLoggedTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.custodian");

  private static final Set<String> VIEWS =
      Stream.of(
              Kind.PAPER_VIEWED,
              Kind.PAGE_VIEWED,
              Kind.PACKET_VIEWED,
              Kind.BREAK_GLASS_READ,
              Kind.RECEIPT_GIVEN)
          .map(Enum::name)
          .collect(Collectors.toSet());

  private static final String NUMBERS = "numbers, classes, codes and dates only";

  /** Pages without an entry of their own, and why. */
  private static final Map<String, String> NAMES_NOBODY =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("BoardPage.board", NUMBERS),
              Map.entry("TurnaroundPage.turnaround", "counts and days of many requests"),
              Map.entry("GivePage.ask", "staff and how many tasks they have"),
              Map.entry("TaskCards.card", NUMBERS),
              Map.entry("TasklistWords.words", "words of the product"),
              Map.entry("RequestPage.page", NUMBERS),
              Map.entry("RequestPage.work", NUMBERS),
              Map.entry("PapersPage.page", "a form that shows nothing of the request"),
              Map.entry("SendAgainPage.page", "a form that shows nothing of the request"),
              Map.entry("TranslatePage.page", "which papers there are; each of them is an entry"),
              Map.entry("TranslationsPage.page", "kinds of letters and languages"),
              Map.entry("NotesPage.hospital", "the names of the forms"),
              Map.entry("NotesPage.hospitalForm", "a form that shows no patient and no request"),
              Map.entry("EmergencyPages.ask", "a form; opening it is what it warns of"),
              Map.entry("EmergencyPages.opened", "the opening itself is the entry"),
              Map.entry("EmergencyReviews.list", "staff, numbers and dates of openings")));

  @Test
  void every_page_of_the_desk_writes_an_entry_or_says_why_not() {
    var silent =
        pages().entrySet().stream()
            .filter(page -> !writes(page.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(silent).isEqualTo(NAMES_NOBODY.keySet());
  }

  @Test
  void the_desk_has_pages() {
    assertThat(pages()).hasSizeGreaterThan(30).containsKey("ApprovePage.page");
  }

  private static Map<String, JavaMethod> pages() {
    return CODE.stream()
        .filter(type -> type.getPackageName().startsWith("org.custodian.web.desk"))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(GetMapping.class))
        .collect(toMap(EveryViewLoggedTest::name, page -> page, (one, other) -> one, TreeMap::new));
  }

  private static String name(JavaMethod page) {
    return page.getOwner().getSimpleName() + "." + page.getName();
  }

  /** Whether something that the page calls writes an entry of a view. */
  private static boolean writes(JavaMethod page) {
    var seen = new HashSet<JavaCodeUnit>(List.of(page));
    var open = new ArrayDeque<JavaCodeUnit>(seen);
    while (!open.isEmpty()) {
      var unit = open.poll();
      if (views(unit)) return true;
      unit.getAccessesFromSelf().stream()
          .map(JavaAccess::getTarget)
          .flatMap(target -> target.resolveMember().stream())
          .filter(JavaCodeUnit.class::isInstance)
          .map(JavaCodeUnit.class::cast)
          .filter(called -> called.getOwner().getPackageName().startsWith("org.custodian"))
          .filter(seen::add)
          .forEach(open::add);
    }
    return false;
  }

  /** A method that takes a kind of a view and gives it to the log, or to what does. */
  private static boolean views(JavaCodeUnit unit) {
    boolean kind =
        unit.getFieldAccesses().stream()
            .filter(field -> field.getTargetOwner().isEquivalentTo(Kind.class))
            .anyMatch(field -> VIEWS.contains(field.getTarget().getName()));
    return kind
        && unit.getCallsFromSelf().stream()
            .flatMap(call -> call.getTarget().resolveMember().stream())
            .filter(JavaCodeUnit.class::isInstance)
            .map(JavaCodeUnit.class::cast)
            .anyMatch(called -> logs(called) || calls(called));
  }

  private static boolean calls(JavaCodeUnit unit) {
    return unit.getCallsFromSelf().stream()
        .flatMap(call -> call.getTarget().resolveMember().stream())
        .filter(JavaCodeUnit.class::isInstance)
        .map(JavaCodeUnit.class::cast)
        .anyMatch(EveryViewLoggedTest::logs);
  }

  private static boolean logs(JavaCodeUnit unit) {
    return unit.getOwner().isEquivalentTo(Ledger.class) && unit.getName().startsWith("append");
  }
}
