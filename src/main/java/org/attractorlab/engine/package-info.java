/** The one thread that owns the learning engine: device choice, natives, memory. */
@NullMarked
package org.attractorlab.engine;

import org.jspecify.annotations.NullMarked;
