/// What the desk says, in each language: the data of `lang/<tag>/interface.tsv`.
@NullMarked
package org.vigie.serve.words;

import org.jspecify.annotations.NullMarked;
