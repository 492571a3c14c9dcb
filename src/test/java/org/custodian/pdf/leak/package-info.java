/** Makes files that hold secrets in every way a PDF knows, and looks for them afterwards. */
@NullMarked
package org.custodian.pdf.leak;

import org.jspecify.annotations.NullMarked;
