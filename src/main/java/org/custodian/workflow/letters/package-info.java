/** Composes the letters of a request from what the modules know, and has the requester told. */
@NamedInterface("letters")
@NullMarked
package org.custodian.workflow.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
