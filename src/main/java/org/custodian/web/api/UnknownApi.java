package org.custodian.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes every address and method under /api that nobody else takes. */
@Hidden
@RestController
class UnknownApi {

  @RequestMapping({"/api", "/api/**"})
  void unknown() {
    throw new ApiRefusal(Problems.NO_ADDRESS);
  }
}
