/// Noun groups, verb groups and how they hang together, over all dictionary readings.
@NullMarked
package org.vigie.read.syntax;

import org.jspecify.annotations.NullMarked;
