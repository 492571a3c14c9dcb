package org.custodian.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last lines of a start: where to go and, with the sample hospital, who can sign in. */
@Component
class StartLines {
  private final Environment environment;
  private final ServletWebServerApplicationContext server;

  StartLines(Environment environment, ServletWebServerApplicationContext server) {
    this.environment = environment;
    this.server = server;
  }

  /** Somebody of the sample hospital; the password is the same for all. */
  record SampleLogin(String id, List<String> roles) {}

  @Order(Ordered.LOWEST_PRECEDENCE)
  @EventListener(ApplicationReadyEvent.class)
  void print() {
    StartLog.ready(lines());
  }

  private List<String> lines() {
    var home = "http://localhost:" + server.getWebServer().getPort();
    var lines = new ArrayList<String>();
    lines.add("Custodian is ready.");
    lines.add("  Portal for requesters  " + home + "/");
    lines.add("  Tasklist for staff     " + home + "/camunda/app/tasklist/default/");
    lines.add("  Auditors' pages        " + home + "/audit");
    lines.add("  REST and its document  " + home + "/swagger-ui.html");
    lines.add("  Mail                   " + mail());
    var logins = sampleLogins();
    if (!logins.isEmpty()) {
      lines.add(
          "  Sample logins, password "
              + environment.getProperty("custodian.security.sample-password"));
      logins.forEach(
          login ->
              lines.add("    %-6s %s".formatted(login.id(), String.join(", ", login.roles()))));
    }
    return lines;
  }

  private String mail() {
    var host = environment.getProperty("spring.mail.host", "");
    return host.isBlank()
        ? "no server is set; messages are written to "
            + environment.getProperty("custodian.correspondence.outbox", "data/outbox")
        : "goes out through the server that spring.mail.host names";
  }

  private List<SampleLogin> sampleLogins() {
    return Binder.get(environment)
        .bind("custodian.security.sample-users", Bindable.listOf(SampleLogin.class))
        .orElse(List.of());
  }
}
