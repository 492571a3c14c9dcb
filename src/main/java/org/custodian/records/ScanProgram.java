package org.custodian.records;

import org.custodian.pdf.ScanReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the program that reads scans, once for the node. */
@Configuration(proxyBeanMethods = false)
class ScanProgram {
  @Bean
  ScanReader scanReader(ScanSettings settings) {
    var reader = ScanReader.of(settings.tesseract(), settings.languages());
    RecordsLog.scans(reader.state());
    return reader;
  }
}
