/// What the pages show, ready to be written out: values for the templates, and no markup.
@NullMarked
package org.vigie.serve.page;

import org.jspecify.annotations.NullMarked;
