package org.custodian.web.portal;

/**
 * An answer that cannot stay as it is.
 *
 * @param field whose answer
 * @param code which check; the message key is portal.slip and this
 */
record Slip(String field, String code) {}
