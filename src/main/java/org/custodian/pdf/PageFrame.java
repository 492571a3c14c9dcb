package org.custodian.pdf;

/**
 * How large a page is and how it is turned, before anything on it is looked at.
 *
 * @param page from 1
 * @param mediaBox the whole sheet, in unrotated page space
 * @param cropBox what a reader sees of it
 * @param rotation degrees clockwise the page is turned for display: 0, 90, 180 or 270
 */
public record PageFrame(int page, Box mediaBox, Box cropBox, int rotation) {}
