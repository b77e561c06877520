/// How claims came about, as values: for a person who asks why.
@NullMarked
package org.vigie.read.explain;

import org.jspecify.annotations.NullMarked;
