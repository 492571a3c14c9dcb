/** Flyway migrations of the process engine's own tables, which a SQL file cannot express. */
@NullMarked
package db.engine;

import org.jspecify.annotations.NullMarked;
