package org.custodian.ledger;

import org.custodian.OnMySql;
import org.springframework.test.context.TestPropertySource;

/** The same on a real server. */
@OnMySql
@TestPropertySource(
    properties = "spring.flyway.locations=classpath:db/common,classpath:db/vendor/mysql")
class RestoredLogOnMySqlIT extends RestoredLogTest {}
