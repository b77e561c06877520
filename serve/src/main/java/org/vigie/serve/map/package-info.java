/// A map drawn from data that came with the program: nothing is fetched.
@NullMarked
package org.vigie.serve.map;

import org.jspecify.annotations.NullMarked;
