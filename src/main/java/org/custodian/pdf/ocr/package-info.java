/**
 * Reads letters in pictures by the program tesseract, which runs beside this one and within limits.
 * Knows pictures and words, and nothing of PDF.
 */
@NullMarked
package org.custodian.pdf.ocr;

import org.jspecify.annotations.NullMarked;
