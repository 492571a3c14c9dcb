package org.custodian.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The witness on the network: {@code POST /add-checkpoint}, nothing else. */
final class WitnessServer implements AutoCloseable {
  private static final int MOST_BYTES = 1 << 20;
  private static final int THREADS = 4;
  private static final String PLACE = "/add-checkpoint";
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int TOO_LARGE = 413;
  private static final int BROKEN = 500;

  private final Witness witness;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /**
   * @param port 0 for any free one
   * @throws WitnessFault if the place is taken
   */
  WitnessServer(Witness witness, String address, int port) {
    this.witness = witness;
    // Who sends slowly is not waited for; the server of the JDK reads this when it is made.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    try {
      server = HttpServer.create(new InetSocketAddress(address, port), 0);
    } catch (IOException taken) {
      threads.shutdown();
      throw new WitnessFault("Nothing can listen there. Choose another --address or --port.");
    }
    server.setExecutor(threads);
    server.createContext(PLACE, this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = answered(exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answered(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST"))
      return Answer.of(METHOD_NOT_ALLOWED, "Send a checkpoint with POST.");
    if (!exchange.getRequestURI().getPath().equals(PLACE))
      return Answer.of(NOT_FOUND, "There is only " + PLACE + " here.");
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      // An answer to somebody who still sends would be lost; the time limit ends whoever never
      // stops.
      exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
      return Answer.of(TOO_LARGE, "That is more than 1 MiB.");
    }
    try {
      return witness.add(body);
    } catch (WitnessFault fault) {
      return Answer.of(BROKEN, fault.sentence());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
