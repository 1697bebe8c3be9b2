/**
 * The start of the program: it opens the window or takes a command. The rooms below it, from the
 * lowest: data, engine, network, training, dynamics, experiment; on top of them cli and ui.
 */
@NullMarked
package org.attractorlab;

import org.jspecify.annotations.NullMarked;
