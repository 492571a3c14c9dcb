/**
 * Programs that measure. Each class with a {@code main} is one program; it prints its figures and
 * ends. They are compiled and run by the Maven profile {@code bench} only, see docs/figures.md, and
 * are no part of the product.
 */
package bench;
