package org.custodian.abstraction;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.custodian.pdf.Box;
import org.custodian.pdf.PageText;
import org.custodian.pdf.Word;
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

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(12)")
  EchoKind kind;

  /** The document whose day it is; empty for other findings. */
  String about;

  String wording;
  String boxes;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected EchoRow() {}

  EchoRow(RequestNumber request, PageKey page, Echoes.Echo echo, PageText text) {
    this.requestNo = request.value();
    this.documentId = page.documentId();
    this.pageNo = page.page();
    this.label = echo.label();
    this.lineNo = echo.line();
    this.words = echo.words().stream().map(String::valueOf).collect(joining(","));
    this.kind = echo.kind();
    this.about = echo.about();
    this.wording = wording(echo, text);
    this.boxes =
        Snap.words(text, echo.words()).stream().map(EchoRow::written).collect(joining(";"));
  }

  private static String wording(Echoes.Echo echo, PageText text) {
    var all = echo.words().stream().map(text.words()::get).map(Word::text).collect(joining(" "));
    return all.substring(0, Math.min(200, all.length()));
  }

  private static String written(Box box) {
    return String.format(
        Locale.ROOT, "%.2f %.2f %.2f %.2f", box.x1(), box.y1(), box.x2(), box.y2());
  }

  private static Box read(String box) {
    var side = box.split(" ");
    return Box.between(
        Double.parseDouble(side[0]),
        Double.parseDouble(side[1]),
        Double.parseDouble(side[2]),
        Double.parseDouble(side[3]));
  }

  PageKey key() {
    return new PageKey(documentId, pageNo);
  }

  Suggestion suggestion(SuggestionSource source) {
    List<Integer> places = Stream.of(words.split(",")).map(Integer::valueOf).toList();
    List<Box> where =
        boxes.isEmpty() ? List.of() : Stream.of(boxes.split(";")).map(EchoRow::read).toList();
    return new Suggestion(
        Objects.requireNonNull(id),
        key(),
        label,
        lineNo,
        places,
        wording,
        where,
        source,
        kind.confidence());
  }
}
