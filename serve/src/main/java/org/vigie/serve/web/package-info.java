/// The desk's pages on loopback: who may come in, which address shows what, and what a form does.
@NullMarked
package org.vigie.serve.web;

import org.jspecify.annotations.NullMarked;
