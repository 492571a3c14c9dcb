package org.custodian.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of this machine where nobody listens. It is held until it is closed: a number that was
 * only looked up may be another server's a moment later, as builds run several beside each other.
 */
final class ClosedPort implements AutoCloseable {
  private final Socket held = new Socket();

  ClosedPort() throws IOException {
    held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  int number() {
    return held.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
