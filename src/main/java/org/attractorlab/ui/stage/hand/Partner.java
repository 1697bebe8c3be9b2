package org.attractorlab.ui.stage.hand;

/**
 * An image that is mixed into a start. What is in the array is not to be changed.
 *
 * @param image in the layout of an image
 * @param origin the training image it is, or {@link
 *     org.attractorlab.dynamics.RecoveryCount#NO_ORIGIN}
 */
record Partner(String name, float[] image, int origin) {}
