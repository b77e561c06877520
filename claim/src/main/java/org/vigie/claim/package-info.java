/// The values every room shares: a bulletin, spans of its text, and the claims read from it.
/// A claim says what one bulletin says, never what is true.
@NullMarked
package org.vigie.claim;

import org.jspecify.annotations.NullMarked;
