/** The setup pane: which images, which network, how it is trained. */
@NullMarked
package org.attractorlab.ui.setup;

import org.jspecify.annotations.NullMarked;
