/**
 * Draws the invented Riverbend Medical Center: charts of invented patients as real PDF files with
 * their index, the papers that a requester would attach, and a handful of first requests.
 *
 * <p>Everything here is fiction, and the same bytes come out every time. Nothing in the product
 * depends on this module; it may use PDFBox because it makes what a hospital system would send. Of
 * records it knows only the folder's setting; requests it sends like any requester.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "intake", "records"})
@NullMarked
package org.custodian.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
