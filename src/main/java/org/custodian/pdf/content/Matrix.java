package org.custodian.pdf.content;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/**
 * Six numbers of a transformation. AffineTransform distinguishes so many cases that compiling it
 * costs more than a quick look at a thousand pages.
 */
record Matrix(double a, double b, double c, double d, double e, double f) {
  static final Matrix SAME = new Matrix(1, 0, 0, 1, 0, 0);

  static Matrix of(Instruction now) {
    return new Matrix(
        now.number(0), now.number(1), now.number(2), now.number(3), now.number(4), now.number(5));
  }

  static Matrix of(@Nullable COSBase value) {
    if (!(value instanceof COSArray array) || array.size() < 6) return SAME;
    double[] n = new double[6];
    for (int i = 0; i < 6; i++)
      n[i] = array.getObject(i) instanceof COSNumber number ? number.floatValue() : 0;
    return new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]);
  }

  /** First this one, then the other. */
  Matrix then(Matrix m) {
    return new Matrix(
        a * m.a + b * m.c,
        a * m.b + b * m.d,
        c * m.a + d * m.c,
        c * m.b + d * m.d,
        e * m.a + f * m.c + m.e,
        e * m.b + f * m.d + m.f);
  }

  /** This one, begun at another point of its own space. */
  Matrix from(double x, double y) {
    return new Matrix(a, b, c, d, x(x, y), y(x, y));
  }

  double x(double x, double y) {
    return a * x + c * y + e;
  }

  double y(double x, double y) {
    return b * x + d * y + f;
  }

  /** The most by which a length grows. */
  double scale() {
    return Math.max(Math.abs(a) + Math.abs(c), Math.abs(b) + Math.abs(d));
  }
}
