/** Hands e-mails to a mail server or to a folder; alone knows Spring Mail. */
@NullMarked
package org.custodian.correspondence.mail;

import org.jspecify.annotations.NullMarked;
