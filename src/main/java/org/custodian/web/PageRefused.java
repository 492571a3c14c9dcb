package org.custodian.web;

import org.custodian.vocabulary.StaffId;

/** Published when somebody asks for the pages of a task that is not theirs. */
public record PageRefused(StaffId person) {}
