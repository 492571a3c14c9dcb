package org.custodian.verification;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ReviewedRules extends Repository<ReviewedRule, Long> {
  ReviewedRule save(ReviewedRule rule);

  List<ReviewedRule> findByReviewIdOrderById(long reviewId);
}
