package org.custodian.correspondence.mail;

import org.custodian.correspondence.CorrespondenceSettings;
import org.custodian.correspondence.Post;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses the way out: the mail server under spring.mail.host, else the outbox folder. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

  @Bean
  Post post(ObjectProvider<JavaMailSender> sender, CorrespondenceSettings settings) {
    var server = sender.getIfAvailable();
    return server == null ? new OutboxPost(settings.outbox()) : new ServerPost(server);
  }
}
