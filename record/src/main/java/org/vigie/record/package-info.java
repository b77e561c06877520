/// The append-only record: entries, the bytes they rest on, and the encrypted file that keeps both.
@NullMarked
package org.vigie.record;

import org.jspecify.annotations.NullMarked;
