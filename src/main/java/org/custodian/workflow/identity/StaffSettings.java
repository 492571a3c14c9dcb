package org.custodian.workflow.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in before anybody has been entered.
 *
 * @param adminUser login of the first operator, made when there is none
 * @param adminPassword password of the first operator; a secret, given by environment or secret
 *     file, and needed only as long as there is no operator
 * @param sampleUsers invented staff of the sample hospital; only the sample profile names any
 * @param samplePassword the one password of the invented staff
 */
@ConfigurationProperties("custodian.security")
record StaffSettings(
    @DefaultValue("admin") String adminUser,
    @DefaultValue("") String adminPassword,
    @DefaultValue List<SampleLogin> sampleUsers,
    @DefaultValue("") String samplePassword) {

  /**
   * Somebody invented.
   *
   * @param id login name
   * @param roles ids of {@link org.custodian.security.Role}
   */
  record SampleLogin(String id, String given, String family, List<String> roles) {
    SampleLogin {
      roles = List.copyOf(roles);
    }
  }

  @Override
  public String toString() {
    return "StaffSettings[withheld]";
  }
}
