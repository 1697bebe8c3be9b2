package org.attractorlab.network;

/**
 * d → width → … → width → d, the activation after every linear map but the last.
 *
 * @param layers number of linear maps, 1 to 40
 * @param width units of each hidden layer, 1 to 4096
 */
public record FullyConnected(
    int layers, int width, Activation activation, boolean bias, Initialization initialization)
    implements Architecture {}
