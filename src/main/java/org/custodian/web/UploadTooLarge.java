package org.custodian.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.util.unit.DataSize;

/**
 * Sends somebody whose file is too large back to the page they came from, with a word about it.
 *
 * <p>The server stops to read a body that is larger than the limit, so the form's token never
 * arrives and the refusal looks like a forged form. Without this the person would read "forbidden".
 */
final class UploadTooLarge implements AccessDeniedHandler {
  /** The query that tells a page why it is shown again. */
  static final String MARK = "tooLarge";

  private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
  private final DataSize limit;

  UploadTooLarge(DataSize limit) {
    this.limit = limit;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    var type = request.getContentType();
    boolean upload = type != null && type.startsWith("multipart/");
    if (upload && request.getContentLengthLong() > limit.toBytes()) {
      response.sendRedirect(request.getRequestURI() + "?" + MARK);
    } else {
      otherwise.handle(request, response, refusal);
    }
  }
}
