/** How fast it all is on this machine: against the engine's own trainer and against its memory. */
@NullMarked
package org.attractorlab.dynamics.bench;

import org.jspecify.annotations.NullMarked;
