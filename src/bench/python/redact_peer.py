"""Redacts files with PyMuPDF, the peer that the bench measures against.

Reads a line per file from the standard input: IN, tab, OUT, tab, term. Answers each with
"took", tab, milliseconds of processor time, tab, and "done" or the kind of fault. Reading, searching, redacting every hit and
saving are timed; the interpreter's start is not. The library prints lines of its own in between.
"""

import sys
import time

import fitz

fitz.TOOLS.mupdf_display_errors(False)


def apply(page, quads):
    """What add_redact_annot and apply_redactions do; some builds have them broken, these not."""
    # The search sees the page as it is turned, a mark counts on the page before that.
    back = page.derotation_matrix
    for quad in quads:
        page._add_redact_annot(quad * back)
    page._apply_redactions(fitz.PDF_REDACT_IMAGE_PIXELS)
    shape = page.new_shape()
    for quad in quads:
        shape.draw_rect(quad.rect)
        shape.finish(fill=(0, 0, 0), color=(0, 0, 0))
    shape.commit()


def redact(source, target, term):
    document = fitz.open(source)
    if document.needs_pass:
        raise ValueError("locked")
    for page in document:
        quads = page.search_for(term, quads=True)
        if quads:
            apply(page, quads)
    document.save(target, garbage=3, deflate=True)
    document.close()


for line in sys.stdin:
    source, target, term = line.rstrip("\n").split("\t")
    start = time.process_time()
    try:
        redact(source, target, term)
        word = "done"
    except Exception as fault:
        word = type(fault).__name__
    print(f"took\t{(time.process_time() - start) * 1000:.3f}\t{word}", flush=True)
