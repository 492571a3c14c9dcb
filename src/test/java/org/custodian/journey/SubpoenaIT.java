package org.custodian.journey;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubpoenaIT extends SubpoenaJourney {}
