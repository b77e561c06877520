/// Small linear models that weigh what the rules have found; data, trained by a program among the
/// tests.
@NullMarked
package org.vigie.read.model;

import org.jspecify.annotations.NullMarked;
