package org.attractorlab.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found when the engine started.
 *
 * @param version of PyTorch, {@code 2.7.1} or the like
 * @param device in use, {@code cpu} or {@code gpu}
 * @param gpus names of the GPUs of the machine, usable or not
 * @param threads with which the engine computes on the CPU
 * @param whyNotGpu a sentence where a GPU was asked for or found and is not used, else null
 */
public record EngineFacts(
    String version, String device, List<String> gpus, int threads, @Nullable String whyNotGpu) {}
