/// The desk: pages on loopback to read bulletins, review their claims and search the record.
@NullMarked
package org.vigie.serve;

import org.jspecify.annotations.NullMarked;
