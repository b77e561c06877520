/// What programs ask of the desk and tell it, in JSON over HTTP: one table of endpoints, from which
/// both what answers and its OpenAPI document are made.
@NullMarked
package org.vigie.serve.api;

import org.jspecify.annotations.NullMarked;
