package org.custodian.records;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How scanned pages are read.
 *
 * @param tesseract path of the program; auto takes the one on PATH, off reads no scan
 * @param languages names of its trained models with a plus between them, as eng+spa
 */
@ConfigurationProperties("custodian.pdf")
record ScanSettings(
    @DefaultValue("auto") String tesseract, @DefaultValue("eng") String languages) {}
