package org.custodian;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the class on a real MySQL server, on a database that is made anew for it. Without one it is
 * skipped with a sentence.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
    named = FreshMySql.URL,
    matches = "jdbc:mysql:.+",
    disabledReason =
        "No MySQL server: set CUSTODIAN_TEST_MYSQL to the address that '.ci/mysql start' prints.")
@ContextConfiguration(initializers = FreshMySql.class)
@DirtiesContext
public @interface OnMySql {}
