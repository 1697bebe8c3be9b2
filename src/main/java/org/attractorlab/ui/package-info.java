/**
 * What all views of the window share: the laboratory (one view model of the experiment under way),
 * the one way to the window's thread, the pulse, and the texts. Each view is a folder below.
 */
@NullMarked
package org.attractorlab.ui;

import org.jspecify.annotations.NullMarked;
