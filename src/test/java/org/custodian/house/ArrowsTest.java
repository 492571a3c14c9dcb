package org.custodian.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;

@AnalyzeClasses(packages = "org.custodian", importOptions = DoNotIncludeTests.class)
class ArrowsTest {
  @ArchTest
  static final ArchRule only_the_workflow_module_knows_the_engine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.custodian.workflow..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..")
          .because("the law and the records outlive the engine");

  @ArchTest
  static final ArchRule only_the_pdf_module_knows_PDFBox =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.custodian.pdf..", "org.custodian.sample..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.apache.pdfbox.."))
          .because("what may stay in a file is decided in one place; the sample draws charts");

  @ArchTest
  static final ArchRule only_correspondence_mail_knows_mail =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.custodian.correspondence.mail..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.mail..", "jakarta.mail..");

  @ArchTest
  static final ArchRule only_a_log_class_logs =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Log")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.commons.logging..");

  @ArchTest
  static final ArchRule nobody_prints_to_the_console_but_a_log =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Log")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule no_package_is_a_drawer =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..utils..", "..helper..", "..common..", "..impl..", "..misc..");

  @ArchTest
  static final ArchRule no_name_is_a_drawer =
      noClasses()
          .should()
          .haveNameMatching(
              ".*\\.[A-Za-z]*(Manager|Helper|Utils?|Handler|Processor|Data|Info|Common|Base|Impl|Dto)")
          .because("a class that only such a word fits has no job yet");

  @ArchTest
  static final ArchRule nothing_is_injected_into_a_field =
      noFields().should().beAnnotatedWith(Autowired.class);

  @ArchTest
  static final ArchRule time_comes_from_a_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.custodian.sample..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
