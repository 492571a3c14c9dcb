package org.custodian.accounting;

import org.custodian.OnMySql;
import org.springframework.test.context.TestPropertySource;

/** The same on a real server: its triggers, locks and types. */
@OnMySql
@TestPropertySource(
    properties = "spring.flyway.locations=classpath:db/common,classpath:db/vendor/mysql")
class AccountingRequestsOnMySqlIT extends AccountingRequestsTest {}
