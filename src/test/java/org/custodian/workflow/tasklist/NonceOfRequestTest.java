package org.custodian.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NonceOfRequestTest {
  private final MockServletContext shared = new MockServletContext();
  private final ContentSecurityPolicyProvider policy = new ContentSecurityPolicyProvider();

  @Test
  void a_page_has_the_nonce_of_its_own_header_although_another_was_asked_for_in_between()
      throws Exception {
    policy.initParams().clear();
    policy.parseParams();
    var headers = new ArrayList<String>();
    var pages = new ArrayList<Object>();

    visit(
        (first, response) -> {
          headers.add(policy.getHeaderValue(first.getServletContext()));
          visit(
              (second, other) -> {
                headers.add(policy.getHeaderValue(second.getServletContext()));
                pages.add(nonce(second));
              });
          pages.add(0, nonce(first));
        });

    assertThat(pages).doesNotHaveDuplicates().doesNotContainNull();
    assertThat(headers.get(0)).contains("'nonce-" + pages.get(0) + "'");
    assertThat(headers.get(1)).contains("'nonce-" + pages.get(1) + "'");
  }

  @Test
  void what_else_is_asked_of_the_context_is_answered_by_the_shared_one() throws Exception {
    shared.setAttribute("another", "kept");

    visit(
        (request, response) -> {
          assertThat(request.getServletContext().getAttribute("another")).isEqualTo("kept");
          assertThat(request.getServletContext().getContextPath())
              .isEqualTo(shared.getContextPath());
        });
  }

  private void visit(FilterChain page)
      throws java.io.IOException, jakarta.servlet.ServletException {
    new NonceOfRequest()
        .doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(), page);
  }

  private static Object nonce(jakarta.servlet.ServletRequest request) {
    return request
        .getServletContext()
        .getAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE);
  }
}
