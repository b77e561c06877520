/// From parsed sentences to claims: triggers, roles, certainty, speaker, time, place, figures.
@NullMarked
package org.vigie.read.events;

import org.jspecify.annotations.NullMarked;
