package org.custodian.web.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.RequestWays;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pictures of a request's trace. Holds step names only; that the trace was opened is logged
 * with the page that shows them.
 */
@Controller
class WayPages {
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final RequestWays ways;

  WayPages(RequestWays ways) {
    this.ways = ways;
  }

  @GetMapping("/audit/requests/{number}/way/{process}.svg")
  ResponseEntity<byte[]> picture(@PathVariable String number, @PathVariable String process) {
    return ways.of(known(number)).stream()
        .filter(way -> way.process().equals(process))
        .findAny()
        .flatMap(WayPicture::of)
        .map(
            picture ->
                ResponseEntity.ok()
                    .contentType(SVG)
                    .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate())
                    .body(picture.getBytes(StandardCharsets.UTF_8)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static RequestNumber known(String number) {
    try {
      return new RequestNumber(number);
    } catch (IllegalArgumentException notANumber) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
