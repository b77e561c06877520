/// Folds of the record: what it knows about a name, in order of time, each step with its claim.
@NullMarked
package org.vigie.cases;

import org.jspecify.annotations.NullMarked;
