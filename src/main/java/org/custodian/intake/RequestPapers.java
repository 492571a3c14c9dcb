package org.custodian.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RequestPapers extends Repository<RequestPaper, String> {
  RequestPaper save(RequestPaper paper);

  List<RequestPaper> findByRequestNoOrderByPlace(String requestNo);

  Optional<RequestPaper> findByRequestNoAndPaperId(String requestNo, String paperId);
}
