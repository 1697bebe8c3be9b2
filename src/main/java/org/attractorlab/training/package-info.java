/** How a network is trained: optimizers, the loop, stop rules. */
@NullMarked
package org.attractorlab.training;

import org.jspecify.annotations.NullMarked;
