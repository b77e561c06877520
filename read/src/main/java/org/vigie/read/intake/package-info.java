/// From bytes to bulletins: encoding, format, title, day and language. Opens no connection.
@NullMarked
package org.vigie.read.intake;

import org.jspecify.annotations.NullMarked;
