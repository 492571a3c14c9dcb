package org.custodian.workflow.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of Camunda its own nonce. Camunda 7.24 passes the nonce of the header to the page
 * through the servlet context, which all requests share: of two people who open Tasklist at the
 * same moment one would get a page whose scripts its own header forbids.
 */
final class NonceOfRequest extends OncePerRequestFilter {
  private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new OwnContext(request), response);
  }

  private static final class OwnContext extends HttpServletRequestWrapper {
    OwnContext(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletContext getServletContext() {
      var shared = super.getServletContext();
      return (ServletContext)
          Proxy.newProxyInstance(
              NonceOfRequest.class.getClassLoader(),
              new Class<?>[] {ServletContext.class},
              (proxy, method, values) -> answer(shared, method, values));
    }

    private @Nullable Object answer(
        ServletContext shared, Method method, Object @Nullable [] values) throws Throwable {
      if (values != null && NONCE.equals(values[0])) {
        if (method.getName().equals("getAttribute")) return getAttribute(NONCE);
        if (method.getName().equals("setAttribute")) {
          setAttribute(NONCE, values[1]);
          return null;
        }
      }
      try {
        return method.invoke(shared, values);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    }
  }
}
