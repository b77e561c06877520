/// Who is who: what is known of mentions, candidates, scores, judgements and clusters.
@NullMarked
package org.vigie.resolve;

import org.jspecify.annotations.NullMarked;
