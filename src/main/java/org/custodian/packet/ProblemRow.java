package org.custodian.packet;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.custodian.vocabulary.RequestNumber;
import org.jspecify.annotations.Nullable;

/** Why the last try made no packet. */
@Entity
@Table(name = "packet_problem")
class ProblemRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long problemId;

  String requestNo;
  int version;
  String documentId;
  int page;
  String reasonCode;

  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected ProblemRow() {}

  ProblemRow(RequestNumber request, int version, PageProblem problem) {
    this.requestNo = request.value();
    this.version = version;
    this.documentId = problem.documentId();
    this.page = problem.page();
    this.reasonCode = problem.reasonCode();
  }

  PageProblem problem() {
    return new PageProblem(documentId, page, reasonCode);
  }
}
