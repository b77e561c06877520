/// Times in a text: what they say in TIMEX3, and which days they are as claims write them.
@NullMarked
package org.vigie.read.dates;

import org.jspecify.annotations.NullMarked;
