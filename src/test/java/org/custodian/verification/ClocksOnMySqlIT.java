package org.custodian.verification;

import org.custodian.OnMySql;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.test.context.TestPropertySource;

/** The same on a real server: its triggers, locks and types. */
@OnMySql
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestPropertySource(
    properties = "spring.flyway.locations=classpath:db/common,classpath:db/vendor/mysql")
class ClocksOnMySqlIT extends ClocksTest {}
