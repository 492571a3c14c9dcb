/**
 * PDF files as objects and bytes: opening them within a budget, and writing new ones from an
 * allow-list of keys. Knows nothing of text or marks.
 */
@NullMarked
package org.custodian.pdf.file;

import org.jspecify.annotations.NullMarked;
