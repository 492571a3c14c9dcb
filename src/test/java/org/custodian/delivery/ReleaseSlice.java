package org.custodian.delivery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Vault, log, approval and delivery on the real migrations; every call commits as in the product.
 * What stands before them is told by the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:release;DB_CLOSE_DELAY=-1",
      "custodian.vault.folder=target/release-slice/vault",
      "custodian.vault.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
    })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(ReleaseSlice.Modules.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public @interface ReleaseSlice {

  /** The modules under test. */
  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan({
    "org.custodian.vault",
    "org.custodian.ledger",
    "org.custodian.approval",
    "org.custodian.delivery"
  })
  class Modules {
    @Bean
    @Primary
    Clock stoppedClock() {
      return new StoppedClock();
    }
  }
}
