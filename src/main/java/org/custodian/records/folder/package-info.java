/**
 * Charts in a folder: the lists patients.csv, index.csv and, if it is kept, encounters.csv, and a
 * file for each document.
 */
@NullMarked
package org.custodian.records.folder;

import org.jspecify.annotations.NullMarked;
