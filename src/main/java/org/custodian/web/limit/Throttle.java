package org.custodian.web.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who tries too often, before anything is compared or read. The answer is 429 with the
 * seconds to wait: a page in words, or a problem document.
 */
final class Throttle extends OncePerRequestFilter {
  private static final int IPV6 = 16;
  private static final int SUBSCRIBER = 8;

  private final Tries tries;

  Throttle(Tries tries) {
    this.tries = tries;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var door = TriedDoor.of(request);
    if (door.isPresent()) {
      var wait = tries.take(door.get(), address(request.getRemoteAddr()));
      if (!wait.isZero()) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** One subscriber has 2^64 addresses of IPv6, so these are one. */
  static String address(String told) {
    if (!told.contains(":")) return told;
    try {
      // No name is looked up for what is an address.
      var bytes = InetAddress.getByName(told.replaceAll("%.*|[\\[\\]]", "")).getAddress();
      return bytes.length == IPV6
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, SUBSCRIBER))
          : told;
    } catch (UnknownHostException none) {
      return told;
    }
  }
}
