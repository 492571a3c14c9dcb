package org.custodian.abstraction;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.vocabulary.RequestNumber;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Where words repeat a protected fact; found once, when the rules first spoke. */
@Entity
@Immutable
@Table(name = "page_echo")
class EchoRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String requestNo;
  String documentId;
  int pageNo;
  String label;
  int lineNo;
  String words;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected EchoRow() {}

  EchoRow(RequestNumber request, PageKey page, Echoes.Echo echo) {
    this.requestNo = request.value();
    this.documentId = page.documentId();
    this.pageNo = page.page();
    this.label = echo.label();
    this.lineNo = echo.line();
    this.words = echo.words().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  Suggestion suggestion() {
    List<Integer> places = Stream.of(words.split(",")).map(Integer::valueOf).toList();
    return new Suggestion(new PageKey(documentId, pageNo), label, lineNo, places);
  }
}
