/// The words by which a language tells events, as rules over patterns, from `lang/<tag>/frames` and
/// `lang/<tag>/cues`.
@NullMarked
package org.vigie.read.frames;

import org.jspecify.annotations.NullMarked;
