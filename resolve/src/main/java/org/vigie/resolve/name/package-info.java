/// Names in any script: made ready once, aligned word by word, and scored.
@NullMarked
package org.vigie.resolve.name;

import org.jspecify.annotations.NullMarked;
