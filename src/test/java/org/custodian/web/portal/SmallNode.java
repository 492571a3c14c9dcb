package org.custodian.web.portal;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.FetchResult;
import org.custodian.delivery.LetOut;
import org.custodian.delivery.RecipientDoor;
import org.custodian.vault.Vaults;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.letters.ReceiptLetters;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * The page behind a link, a real vault and a real web server, and nothing of the product besides:
 * what a transfer costs is seen without the cost of all the rest. Also a program of its own, with
 * the vault's folder and the packet's hash as arguments; it prints its port.
 */
final class SmallNode {
  static final RequestNumber NUMBER = new RequestNumber("26-0003");

  /** Begins the line that says it is up. */
  static final String PORT = "port ";

  private SmallNode() {}

  public static void main(String[] arguments) {
    var vault = Vaults.in(Path.of(arguments[0]));
    var door = mock(RecipientDoor.class);
    var packet = LetOut.packet(NUMBER, arguments[1], vault);
    when(door.fetch(eq("token"), anyString()))
        .thenAnswer(call -> new FetchResult.Fetched(packet, packet.file()));
    System.out.println(PORT + port(start(door)));
  }

  static AnnotationConfigServletWebServerApplicationContext start(RecipientDoor door) {
    var node = new AnnotationConfigServletWebServerApplicationContext();
    node.register(Parts.class);
    ((GenericApplicationContext) node).registerBean(RecipientDoor.class, () -> door);
    node.refresh();
    return node;
  }

  static int port(AnnotationConfigServletWebServerApplicationContext node) {
    return node.getWebServer().getPort();
  }

  /** No {@code @Configuration}: the whole product would find it among its own parts. */
  @EnableWebMvc
  static class Parts {
    @Bean
    TomcatServletWebServerFactory tomcat() {
      return new TomcatServletWebServerFactory(0);
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> pages(WebApplicationContext context) {
      return new ServletRegistrationBean<>(new DispatcherServlet(context), "/");
    }

    @Bean
    PacketPages packetPages(RecipientDoor door) {
      return new PacketPages(mock(Delivery.class), door, mock(ReceiptLetters.class));
    }
  }
}
