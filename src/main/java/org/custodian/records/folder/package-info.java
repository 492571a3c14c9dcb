/** Charts in a folder: two lists, patients.csv and index.csv, and a file for each document. */
@NullMarked
package org.custodian.records.folder;

import org.jspecify.annotations.NullMarked;
