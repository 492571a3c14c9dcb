/**
 * What a page shows: its operators interpreted once, for reading and for rewriting alike. All
 * geometry is in unrotated page space.
 */
@NullMarked
package org.custodian.pdf.content;

import org.jspecify.annotations.NullMarked;
