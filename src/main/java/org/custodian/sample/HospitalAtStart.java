package org.custodian.sample;

import java.io.IOException;
import org.custodian.records.RecordsSettings;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Draws the sample hospital at the first start; a later start finds it. */
@Component
@Profile("sample")
class HospitalAtStart implements InitializingBean {
  private final RecordsSettings settings;

  HospitalAtStart(RecordsSettings settings) {
    this.settings = settings;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    SampleHospital.writeIfAbsent(settings.folder());
  }
}
