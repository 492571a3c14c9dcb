package org.custodian.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** English and Spanish for every page, and how long a browser may keep our files. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
  static final Locale SPANISH = Locale.forLanguageTag("es");

  /** A choice by ?lang= stays in a cookie; without one the browser's first language decides. */
  @Bean
  LocaleResolver localeResolver() {
    var chosen = new CookieLocaleResolver("custodian-language");
    chosen.setCookieMaxAge(Duration.ofDays(365));
    chosen.setCookieHttpOnly(true);
    chosen.setCookieSameSite("Strict");
    chosen.setRejectInvalidCookies(false);
    chosen.setDefaultLocaleFunction(request -> ours(request.getLocale()));
    return chosen;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    var change =
        new LocaleChangeInterceptor() {
          @Override
          protected Locale parseLocaleValue(String value) {
            return ours(Locale.forLanguageTag(value));
          }
        };
    change.setParamName("lang");
    interceptors.addInterceptor(change);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry resources) {
    // A vendored file's version stands in its address, so it never changes.
    resources
        .addResourceHandler("/vendor/**")
        .addResourceLocations("classpath:/static/vendor/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    resources
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.noCache());
  }

  /** The language that we speak and that fits best. */
  static Locale ours(Locale asked) {
    return asked.getLanguage().equals(SPANISH.getLanguage()) ? SPANISH : Locale.ENGLISH;
  }
}
