/**
 * Font programs cut to the glyphs that a written file still draws. A program that cannot be cut
 * with certainty is refused, never guessed at.
 */
@NullMarked
package org.custodian.pdf.font;

import org.jspecify.annotations.NullMarked;
