package org.custodian.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.custodian.intake.FormatAnswer;
import org.custodian.ledger.Included;
import org.custodian.vault.CheckedFile;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhiTest {
  private static final String SECRET = "SECRET";

  static Stream<Class<?>> phiRecords() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("org.custodian").stream()
            .filter(type -> type.isAnnotatedWith(Phi.class))
            .<Class<?>>map(type -> type.reflect())
            .filter(Class::isRecord);
  }

  @ParameterizedTest
  @MethodSource("phiRecords")
  void a_phi_value_never_prints_itself(Class<?> type) throws Exception {
    var value = make(type);

    assertThat(value.toString()).doesNotContain(SECRET).doesNotContain("1931");
  }

  private static Object make(Class<?> type) throws Exception {
    var parts = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType);
    Constructor<?> constructor =
        type.getDeclaredConstructor(parts.map(part -> (Class<?>) part).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    var values = new Object[type.getRecordComponents().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = sample(type.getRecordComponents()[i]);
    }
    return constructor.newInstance(values);
  }

  private static Object sample(RecordComponent part) throws Exception {
    // What an optional part holds must be of its kind, or its record cannot look at it.
    return part.getType() == Optional.class
            && part.getGenericType() instanceof ParameterizedType optional
            && optional.getActualTypeArguments()[0] instanceof Class<?> held
            && held != String.class
        ? Optional.ofNullable(sample(held == Long.class ? long.class : held))
        : sample(part.getType());
  }

  private static Object sample(Class<?> type) throws Exception {
    if (type == String.class) return SECRET;
    if (type == LocalDate.class) return LocalDate.of(1931, 3, 1);
    if (type == LocalDateTime.class) return LocalDateTime.of(1931, 3, 1, 10, 0);
    if (type == LocalTime.class) return LocalTime.NOON;
    if (type == Instant.class) return Instant.parse("1931-03-01T00:00:00Z");
    if (type == Optional.class) return Optional.of(SECRET);
    if (type == List.class) return List.of(SECRET);
    if (type == Set.class) return Set.of(SECRET);
    if (type == Map.class) return Map.of(SECRET, SECRET);
    if (type == int.class) return 1;
    if (type == long.class) return 1L;
    if (type == double.class) return 1.0;
    if (type == boolean.class) return true;
    if (type == byte[].class) return new byte[1];
    if (type == RequestNumber.class) return new RequestNumber("26-0003");
    if (type == StaffId.class) return new StaffId("dana");
    if (type == Included.class) return released();
    if (type == CheckedFile.class) return kept();
    // The format talk below names an agreed way, which only this answer has.
    if (type == FormatAnswer.class) return FormatAnswer.OTHER_AGREED;
    if (type.isEnum()) return type.getEnumConstants()[0];
    if (type.isSealed()) return sample(type.getPermittedSubclasses()[0]);
    if (type.isInterface()) {
      return Proxy.newProxyInstance(
          type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> SECRET);
    }
    return type.isRecord() ? make(type) : null;
  }

  private static CheckedFile kept() {
    var file = mock(CheckedFile.class);
    when(file.sha256()).thenReturn(Vault.sha256(new byte[1]));
    return file;
  }

  /** An attachment looks into the log whether its bytes were released. */
  private static Included released() {
    var entry = mock(Included.class);
    when(entry.tells(any(), any())).thenReturn(true);
    when(entry.fact(any())).thenReturn(Optional.of(Vault.sha256(new byte[1])));
    return entry;
  }
}
