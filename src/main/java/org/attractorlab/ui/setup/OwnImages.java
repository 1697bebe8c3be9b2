package org.attractorlab.ui.setup;

/** How images of the user's own are opened; each asks first which. */
public record OwnImages(Runnable openFolder, Runnable openFile) {}
