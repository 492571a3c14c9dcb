package org.custodian.workflow;

import org.custodian.OnMySql;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@OnMySql
@DisplayNameGeneration(ReplaceUnderscores.class)
class AwaitCureProcessOnMySqlIT extends AwaitCureProcessTest {}
