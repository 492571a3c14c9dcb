package org.custodian.ledger;

import org.custodian.OnMySql;
import org.springframework.test.context.TestPropertySource;

/** The same on a real server: its locks, triggers and types. */
@OnMySql
@TestPropertySource(
    properties = "spring.flyway.locations=classpath:db/common,classpath:db/vendor/mysql")
class LogInOrderOnMySqlIT extends LogInOrderTest {}
