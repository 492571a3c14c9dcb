package org.custodian.ledger;

import org.custodian.OnMySql;
import org.springframework.test.context.TestPropertySource;

/** The same on a real server: its types and keys. */
@OnMySql
@TestPropertySource(
    properties = "spring.flyway.locations=classpath:db/common,classpath:db/vendor/mysql")
class DetailsOnMySqlIT extends DetailsTest {}
