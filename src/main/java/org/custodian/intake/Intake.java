package org.custodian.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.ledger.Actor;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Requests, their papers and the requester's door to them. */
@Component
public class Intake {
  public PaperOffer offer(PaperKind kind, String fileName, byte[] bytes) {
    throw new UnsupportedOperationException();
  }

  public Receipt receive(Submission submission) {
    throw new UnsupportedOperationException();
  }

  public ReceivedRequest request(RequestNumber number) {
    throw new UnsupportedOperationException();
  }

  public Optional<ReceivedRequest> find(RequestNumber number) {
    throw new UnsupportedOperationException();
  }

  public Optional<RequestNumber> open(String number, String pin) {
    throw new UnsupportedOperationException();
  }

  public List<Paper> papers(RequestNumber number) {
    throw new UnsupportedOperationException();
  }

  public byte[] content(RequestNumber number, String paperId) {
    throw new UnsupportedOperationException();
  }

  public void addPapers(RequestNumber number, List<OfferedPaper> papers, Actor by) {
    throw new UnsupportedOperationException();
  }

  public void withdraw(RequestNumber number, Actor by) {
    throw new UnsupportedOperationException();
  }

  public void close(RequestNumber number, Outcome outcome, Actor by) {
    throw new UnsupportedOperationException();
  }

  public List<ReceivedRequest> received(LocalDate from, LocalDate to) {
    throw new UnsupportedOperationException();
  }
}
