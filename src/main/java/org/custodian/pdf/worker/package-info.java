/**
 * Programs beside the node that do its work on foreign PDFs: what such a file breaks is a process
 * that is thrown away. Knows how to start them, talk to them, and end them.
 */
@NullMarked
package org.custodian.pdf.worker;

import org.jspecify.annotations.NullMarked;
