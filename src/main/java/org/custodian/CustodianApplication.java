package org.custodian;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Custodian. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CustodianApplication {
  public static void main(String[] args) {
    SpringApplication.run(CustodianApplication.class, args);
  }
}
