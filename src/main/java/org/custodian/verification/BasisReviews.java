package org.custodian.verification;

import java.util.List;
import org.springframework.data.repository.Repository;

interface BasisReviews extends Repository<BasisReview, Long> {
  BasisReview save(BasisReview review);

  List<BasisReview> findByRequestNoOrderById(String requestNo);
}
