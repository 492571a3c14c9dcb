package org.custodian.correspondence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where e-mails go without a mail server.
 *
 * @param outbox folder for messages as .eml files, used as long as spring.mail.host is not set
 */
@ConfigurationProperties("custodian.correspondence")
public record CorrespondenceSettings(@DefaultValue("data/outbox") Path outbox) {}
