package org.custodian.audit;

import org.custodian.OnMySql;
import org.springframework.test.context.TestPropertySource;

/** The same on a real server: its order of rows and its collation. */
@OnMySql
@TestPropertySource(
    properties = "spring.flyway.locations=classpath:db/common,classpath:db/vendor/mysql")
class AuditOnMySqlIT extends AuditTest {}
