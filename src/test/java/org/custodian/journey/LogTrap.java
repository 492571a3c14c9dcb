package org.custodian.journey;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * Keeps every log line of the application, with thread names and stack traces, as an operator's
 * file would.
 */
final class LogTrap extends AppenderBase<ILoggingEvent> {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final PatternLayoutEncoder encoder = new PatternLayoutEncoder();

  /** Starts to listen; call it once a context. */
  static LogTrap set() {
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var trap = new LogTrap();
    trap.encoder.setContext(root.getLoggerContext());
    trap.encoder.setPattern("%level %thread %logger %mdc %msg%n%xEx");
    trap.encoder.start();
    trap.setContext(root.getLoggerContext());
    trap.start();
    root.addAppender(trap);
    return trap;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
  }
}
