/** The steps of translate-letter.bpmn: a letter in a language in which the house has no letters. */
@NullMarked
package org.custodian.workflow.translateletter;

import org.jspecify.annotations.NullMarked;
