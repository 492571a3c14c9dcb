/**
 * The supervisor's pages: open work by due date, steps that stand still, who has how much, giving a
 * task to somebody else, and how long requests took. Numbers, classes and dates only, no person's
 * record.
 */
@NullMarked
package org.custodian.web.desk.board;

import org.jspecify.annotations.NullMarked;
