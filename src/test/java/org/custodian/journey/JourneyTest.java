package org.custodian.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole product on a free port, with the sample hospital, on a database in memory. Every class
 * with it shares one start. Steps run by themselves as in the product; a test waits for an answer,
 * not for a time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(JourneyParts.class)
@ActiveProfiles("sample")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:journey;DB_CLOSE_DELAY=-1",
      "custodian.vault.folder=${custodian.scratch:target}/journey/vault",
      "custodian.correspondence.outbox=${custodian.scratch:target}/journey/outbox",
      "custodian.records.folder=${custodian.scratch:target}/journey/hospital",
      "custodian.sample.requests=false",
      "camunda.bpm.job-execution.wait-time-in-millis=200",
      "camunda.bpm.job-execution.max-wait=500"
    })
public @interface JourneyTest {}
