/**
 * Pages and addresses for people and programs: portal, desk, auditors' pages, REST.
 *
 * <p>Each kind of visitor has a sub-package. This package holds what they share: who may open which
 * address, the language, the layout, the sign-in and the error pages. Nothing in here decides; it
 * asks the modules. Nobody depends on it.
 */
@ApplicationModule
@NullMarked
package org.custodian.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
