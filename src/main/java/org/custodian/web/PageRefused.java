package org.custodian.web;

import org.custodian.vocabulary.StaffId;

/**
 * Published when somebody asks for the pages of a task that is not theirs.
 *
 * @param address of the page, which names the task; never written down as it is
 */
public record PageRefused(StaffId person, String address) {}
