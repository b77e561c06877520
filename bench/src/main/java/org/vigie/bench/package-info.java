/// Measurements by JMH, and side by side with peers; run by hand, never shipped.
@NullMarked
package org.vigie.bench;

import org.jspecify.annotations.NullMarked;
