/// Who works at a desk: accounts, what they may do, and how they prove who they are.
@NullMarked
package org.vigie.serve.account;

import org.jspecify.annotations.NullMarked;
