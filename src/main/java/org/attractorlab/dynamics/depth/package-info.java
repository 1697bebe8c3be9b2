/** What depth makes of a network: its matrix and the zeros in it, copying or knowing one image. */
@NullMarked
package org.attractorlab.dynamics.depth;

import org.jspecify.annotations.NullMarked;
