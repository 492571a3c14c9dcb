package org.custodian.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  @Bean
  OpenAPI description() {
    var basic = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic");
    return new OpenAPI()
        .components(new Components().addSecuritySchemes("staff", basic))
        .info(
            new Info()
                .title("Custodian")
                .version("v1")
                .description(
                    "Every refusal is application/problem+json with type, title, status, code,"
                        + " errors (field, code, message, hint) and hint. Dates are written"
                        + " 2026-03-27 and are the hospital's."));
  }
}
