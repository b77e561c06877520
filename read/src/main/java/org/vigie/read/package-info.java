/// Bulletin to claims. Languages are data under `lang/`; this package holds none of their words.
@NullMarked
package org.vigie.read;

import org.jspecify.annotations.NullMarked;
