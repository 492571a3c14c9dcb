package org.custodian.verification;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the state in force says about papers on a day (rule Q1). */
@Component
class LawOfTheState {
  StateLaw on(LocalDate day) {
    return StateLaw.federal();
  }
}
