package org.custodian.web;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** For a test of pages: the product's own rules of access and language, which all pages share. */
@ComponentScan(
    basePackages = "org.custodian.web",
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.custodian\\.web\\.(WebSecurity|Languages|PageModel|ErrorPages)"))
public class SharedRules {}
