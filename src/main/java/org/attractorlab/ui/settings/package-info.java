/** What the window remembers from one day to the next, and its file. */
@NullMarked
package org.attractorlab.ui.settings;

import org.jspecify.annotations.NullMarked;
