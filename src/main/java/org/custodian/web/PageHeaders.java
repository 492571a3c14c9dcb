package org.custodian.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The headers of our own pages: nothing from elsewhere, nothing inline, nothing kept by a proxy.
 *
 * <p>Only the desk's pages may stand in a frame, and only in one of ours: the task form shows them.
 */
final class PageHeaders {
  private static final String OURS =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  // pdf.js compiles WebAssembly and draws through blobs.
  private static final String DESK =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:;"
          + " img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
          + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

  // What a visitor chooses there must not leave the browser, so the browser opens no connection and
  // sends no form, whatever the script says.
  private static final String CHECK =
      "default-src 'self'; connect-src 'none'; form-action 'none'; object-src 'none';"
          + " base-uri 'none'; frame-ancestors 'none'";

  // A worker lives by the policy of its own file: pdf.js decodes fax and JBIG2 pictures in
  // WebAssembly there. Nothing else stands in that folder, and no page does.
  private static final String PDF_WORKER =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self';"
          + " frame-ancestors 'none'";

  // The page that shows the REST description sets styles by script.
  private static final String API_PAGE =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  // A picture of ours with styles of its own, shown by an img element; it runs nothing.
  private static final String PICTURE =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  static void write(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
        .addHeaderWriter(framing())
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
  }

  private static HeaderWriter framing() {
    return (request, response) -> {
      var path = request.getRequestURI();
      boolean desk = path.startsWith("/desk/");
      response.setHeader("X-Frame-Options", desk ? "SAMEORIGIN" : "DENY");
      response.setHeader("Content-Security-Policy", policy(path));
    };
  }

  private static String policy(String path) {
    if (path.startsWith("/desk/")) {
      return DESK;
    }
    if (path.startsWith("/audit/requests/") && path.endsWith(".svg")) {
      return PICTURE;
    }
    if (path.startsWith("/vendor/pdfjs/")) {
      return PDF_WORKER;
    }
    if (path.equals("/check")) {
      return CHECK;
    }
    return path.startsWith("/swagger-ui") ? API_PAGE : OURS;
  }

  private PageHeaders() {}
}
