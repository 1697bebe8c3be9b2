package org.attractorlab.network;

/** The description of a network: a value without arrays. */
public sealed interface Architecture permits FullyConnected {}
