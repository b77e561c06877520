/// The `vigie` command: each file one command, putting the rooms together.
@NullMarked
package org.vigie.cli;

import org.jspecify.annotations.NullMarked;
