/// Fetches one page because somebody typed its address: the one place of Vigie that opens a
/// connection.
@NullMarked
package org.vigie.cli.capture;

import org.jspecify.annotations.NullMarked;
