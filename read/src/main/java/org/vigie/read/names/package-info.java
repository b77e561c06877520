/// Who and what a bulletin names: people, bodies, groups, places; and which mentions mean the
/// same.
@NullMarked
package org.vigie.read.names;

import org.jspecify.annotations.NullMarked;
