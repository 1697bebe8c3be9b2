package org.attractorlab.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.attractorlab.engine.EngineFacts;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.ui.Laboratory.ImageLoader;
import org.attractorlab.ui.Laboratory.RunFactory;
import org.attractorlab.ui.setup.ImageSets;

/**
 * What the window works with and does not make itself.
 *
 * @param resumed makes the run of a saved model; it stands still at the model's weights
 * @param presets and lessons in the order in which they are shown; the window opens with the first
 * @param sets the image sets that can be chosen by name
 * @param settings the file in which the window remembers
 * @param engine how far the engine is with starting
 * @param facts what was found when the engine started
 * @param gpu where libraries for a GPU come from
 * @param background for what takes long
 * @param writing for files, one after the other; ends what it has begun when the program ends
 */
public record Backstage(
    ImageLoader images,
    RunFactory runs,
    Function<Model, Run> resumed,
    List<Preset> presets,
    ImageSets sets,
    Path settings,
    EngineWork engine,
    CompletableFuture<EngineFacts> facts,
    GpuOffer.Source gpu,
    Executor background,
    Executor writing) {}
