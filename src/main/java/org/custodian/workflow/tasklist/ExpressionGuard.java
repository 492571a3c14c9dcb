package org.custodian.workflow.tasklist;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodian.workflow.WorkflowLog;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Lets no query expression reach the engine from outside. Camunda 7.24.0 evaluates expressions
 * inside orQueries although ad hoc expressions are switched off (CVE-2026-109432), and the
 * community edition gets no fix. The body is read token by token: each key at each depth is seen,
 * doubled ones too, and escapes are already resolved. What cannot be read so is refused.
 */
final class ExpressionGuard extends OncePerRequestFilter {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String FORBIDDEN = "expression";
  private static final Pattern COMPLETING =
      Pattern.compile(".*/task/[^/]+/(complete|submit-form|resolve|bpmnError|bpmnEscalation).*");
  private static final int MOST_BYTES = 1 << 20;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    var fault = fault(request, body);
    if (fault.isPresent()) {
      WorkflowLog.guarded(fault.get());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(new ReadRequest(request, body), response);
  }

  private static Optional<String> fault(HttpServletRequest request, byte[] body) {
    var names = request.getParameterMap().keySet();
    if (names.stream().anyMatch(ExpressionGuard::forbidden)) {
      return Optional.of("expression-in-address");
    }
    if (body.length == 0) {
      return Optional.empty();
    }
    if (body.length > MOST_BYTES) {
      return Optional.of("body-too-large");
    }
    if (request.getHeader("Content-Encoding") != null) {
      return Optional.of("body-encoded");
    }
    return faultOf(body, COMPLETING.matcher(address(request)).matches());
  }

  /**
   * @param completing whether a task is completed, which brings no variable: answers go to our own
   *     pages, and what came as a variable would stay in the engine's history
   */
  private static Optional<String> faultOf(byte[] body, boolean completing) {
    try (var json = JSON.createParser(body)) {
      int depth = 0;
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token == JsonToken.FIELD_NAME && forbidden(json.currentName())) {
          return Optional.of("expression-in-body");
        }
        if (completing && token == JsonToken.FIELD_NAME && depth > 1) {
          return Optional.of("variable-in-completion");
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("body-not-json");
    }
  }

  private static String address(HttpServletRequest request) {
    return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
  }

  private static boolean forbidden(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(FORBIDDEN);
  }
}
