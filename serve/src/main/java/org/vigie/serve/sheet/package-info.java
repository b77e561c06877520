/// Case sheets to hand over on paper.
@NullMarked
package org.vigie.serve.sheet;

import org.jspecify.annotations.NullMarked;
