/**
 * The window around the views: tool bar, panes, status bar, notifications, keys, and what happens
 * on opening and closing.
 */
@NullMarked
package org.attractorlab.ui.shell;

import org.jspecify.annotations.NullMarked;
