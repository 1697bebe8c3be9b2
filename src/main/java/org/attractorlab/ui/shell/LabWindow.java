package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.Preset;
import org.attractorlab.ui.FxThread;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Transport;
import org.attractorlab.ui.depth.DepthMeasure;
import org.attractorlab.ui.export.PictureMenu;
import org.attractorlab.ui.export.Writing;
import org.attractorlab.ui.help.GlossaryView;
import org.attractorlab.ui.help.HelpMenu;
import org.attractorlab.ui.help.TourView;
import org.attractorlab.ui.lesson.LessonDesk;
import org.attractorlab.ui.lesson.LessonModel;
import org.attractorlab.ui.measures.AttractorsMeasure;
import org.attractorlab.ui.measures.BasinsMeasure;
import org.attractorlab.ui.measures.DistancesMeasure;
import org.attractorlab.ui.measures.LossMeasure;
import org.attractorlab.ui.measures.Measure;
import org.attractorlab.ui.measures.MeasuresView;
import org.attractorlab.ui.measures.SpectrumMeasure;
import org.attractorlab.ui.plane.PlaneView;
import org.attractorlab.ui.settings.Memory;
import org.attractorlab.ui.settings.Settings;
import org.attractorlab.ui.settings.SettingsFile;
import org.attractorlab.ui.setup.OwnImages;
import org.attractorlab.ui.setup.SetupView;
import org.attractorlab.ui.shell.Workspaces.Place;
import org.attractorlab.ui.shell.Workspaces.Workspace;
import org.attractorlab.ui.slice.SliceMeasure;
import org.attractorlab.ui.stage.Playback;
import org.attractorlab.ui.stage.StageView;
import org.attractorlab.ui.stage.hand.HandModel;
import org.attractorlab.ui.stage.hand.HandPane;
import org.attractorlab.ui.stage.hand.HandView;
import org.attractorlab.ui.stage.hand.StartFiles;
import org.attractorlab.ui.theme.Theme;
import org.attractorlab.ui.theme.ThemedScene;
import org.attractorlab.ui.theory.TheoryMeasure;
import org.jspecify.annotations.Nullable;

/** Puts the window together: the laboratory, its views, keys, files and memory. */
public final class LabWindow implements AutoCloseable {
  private static final Duration TYPING = Duration.ofMillis(300);
  private static final Duration BEFORE_SAVING = Duration.ofSeconds(1);

  private final FxThread window = new FxThread();
  private final EngineWork download = new EngineWork();
  private final Stage stage;
  private final Backstage backstage;
  private final Laboratory lab;
  private final Pulse pulse;
  private final Memory memory;
  private final FileCommands files;
  private final FileDialogs dialogs;
  private final LessonModel lessons;
  private final LessonDesk desk;
  private final TourView tour = new TourView();
  private final GlossaryView glossary = new GlossaryView();
  private final Keeping keeping;
  private final Writing writing = new Writing();
  private final Exports exports;
  private final ObjectProperty<@Nullable Preset> preset = new SimpleObjectProperty<>();

  /** Builds the window and shows it; then opens what is to be opened. */
  public LabWindow(Stage stage, Backstage backstage, LabOptions options) {
    this.stage = stage;
    this.backstage = backstage;
    lab =
        new Laboratory(
            backstage.images(),
            backstage.runs(),
            backstage.background(),
            window,
            FxThread.afterQuiet(TYPING));
    pulse = new Pulse(lab);
    SettingsFile file = new SettingsFile(backstage.settings());
    SettingsFile.Reading reading = file.read();
    memory = new Memory(file, reading.settings(), FxThread.afterQuiet(BEFORE_SAVING));
    FileWriter writer = new FileWriter(lab, backstage.writing(), window, writing);
    files =
        new FileCommands(
            lab, backstage.resumed(), backstage.background(), window, this::openRead, writer);
    lessons = new LessonModel(lab);
    desk = new LessonDesk(lessons);
    dialogs = new FileDialogs(stage, memory);
    keeping = new Keeping(lab, files, memory, backstage, window);
    exports = new Exports(lab, dialogs, new Exporting(lab, writer), stage::getScene);
    Settings settings = memory.settings();
    lab.themeProperty().set(options.theme() == null ? settings.theme() : options.theme());
    lab.iterateWhileTrainingProperty().set(settings.iterateWhileTraining());
    lab.experimentProperty().subscribe(this::forgetPreset);
    show(options, settings);
    // Those who open the program for the first time are asked, and not led by the hand.
    if (settings.window() == null && options.equals(LabOptions.NONE)) {
      lab.notice(tour.offer());
    }
    Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(lab, window));
    if (reading.broken()) {
      lab.notice(new Notice(Notice.Severity.WARNING, text("shell.settings.broken", file.backup())));
    }
    GpuOffer gpu =
        new GpuOffer(
            lab,
            backstage.gpu(),
            download,
            work -> Thread.ofPlatform().daemon().name("download").start(work),
            window);
    backstage.facts().thenAccept(gpu::tell);
    open(options.open());
    keeping.begin();
  }

  /** The view model of the window. */
  public Laboratory laboratory() {
    return lab;
  }

  public Pulse pulse() {
    return pulse;
  }

  private void show(LabOptions options, Settings settings) {
    Keys keys = new Keys();
    HandModel hand = new HandModel(lab);
    StageView stageView = new StageView(lab, pulse, hand);
    PlaneView plane =
        new PlaneView(lab, pulse, backstage.background(), window, RandomGenerator.getDefault());
    Workspaces workspaces = new Workspaces(lab, backstage.presets(), this::reopen);
    Map<Workspace, Place> places =
        Map.of(
            Workspace.IMAGES, new Place(stageView.node(), stageView.playback()),
            Workspace.PLANE, new Place(plane.node(), plane.transport()));
    FrameMeterView meter = new FrameMeterView(pulse);
    DropTarget drop = new DropTarget();
    StatusModel status = new StatusModel(lab, backstage.engine(), download, writing);
    pulse.listen(_ -> status.look());
    ShellView shell =
        new ShellView(
            new Node[] {
              new ToolBarView(
                      lab,
                      presets(false),
                      desk.menu(presets(true), this::openPreset),
                      actions(keys),
                      workspaces.buttons())
                  .node(),
              new CaptionView(preset, lab.experimentProperty()).node()
            },
            new Node[] {
              desk.above(setup()),
              Workspaces.stack(workspaces.shownProperty(), places),
              byHand(hand, measures(stageView.playback(), plane.measure()))
            },
            new StatusBarView(lab, status, writing).node(),
            drop.node(),
            new NoticesView(lab).node(),
            tour.node(),
            glossary.node(),
            meter.node());
    StackPane.setAlignment(drop.node(), Pos.CENTER);
    addKeys(keys, Workspaces.film(workspaces.shownProperty(), places), meter);
    keys.add("Shortcut+Z", "shell.key.undo", hand::undo);
    keys.add("Shortcut+Shift+Z", "shell.key.redo", hand::redo);
    Scene scene =
        options.size() == null
            ? new Scene(shell.node())
            : new Scene(shell.node(), options.size().width(), options.size().height());
    ThemedScene.dress(scene, lab.themeProperty());
    desk.listen(shell.node());
    keys.listen(scene);
    new PictureMenu(lab, exports).listen(shell.node(), shell.pictures());
    drop.listen(scene, lab, files::open);
    stage.setScene(scene);
    stage
        .titleProperty()
        .bind(
            Bindings.createStringBinding(
                () -> title(lab.experimentProperty().get()), lab.experimentProperty()));
    if (options.size() == null) {
      WindowPlace.restore(stage, settings.window());
    }
    pulse.runWhile(
        Bindings.createBooleanBinding(
            () -> stage.isShowing() && !stage.isIconified(),
            stage.showingProperty(),
            stage.iconifiedProperty()));
    stage.show();
    shell.node().requestFocus();
    remember(shell.panes());
  }

  private Node setup() {
    return new SetupView(
            lab,
            backstage.sets(),
            new OwnImages(
                () -> dialogs.folder(text("shell.open.title"), files::open), this::askAndOpen),
            RandomGenerator.getDefault())
        .node();
  }

  private Node measures(Playback film, Measure plane) {
    return new MeasuresView(
            plane,
            new LossMeasure(lab, pulse),
            new AttractorsMeasure(lab),
            new SpectrumMeasure(lab, pulse, backstage.background()),
            new DistancesMeasure(lab, pulse, film.kProperty()),
            new BasinsMeasure(lab, pulse),
            new SliceMeasure(lab, pulse),
            new DepthMeasure(
                lab,
                pulse,
                backstage.runs()::create,
                backstage.settings().resolveSibling("studies").resolve("conv-depth.csv")),
            new TheoryMeasure(lab, pulse),
            keeping.compare(pulse, dialogs))
        .follow(lab.experimentProperty().map(e -> e.images().points() != null).orElse(false))
        .node();
  }

  private Node byHand(HandModel hand, Node otherwise) {
    StartFiles starts = new StartFiles(hand, backstage.background(), window);
    HandView.Choosers choosers =
        new HandView.Choosers(
            dialogs::open, use -> dialogs.export(text("stage.hand.save"), "starts.npz", use));
    return new HandPane(hand, new HandView(hand, starts, choosers), otherwise).node();
  }

  private ToolBarView.Actions actions(Keys keys) {
    return new ToolBarView.Actions(
        this::openPreset,
        keeping.openButton(this::askAndOpen),
        this::askAndSave,
        exports.entries(),
        HelpMenu.of(() -> showKeys(keys), tour, glossary));
  }

  private void addKeys(Keys keys, Transport film, FrameMeterView meter) {
    keys.add("Space", "shell.key.play", film::playOrPause);
    keys.add("Right", "shell.key.next", film::next);
    keys.add("Left", "shell.key.previous", film::previous);
    keys.add("Home", "shell.key.first", film::first);
    keys.add("End", "shell.key.last", film::last);
    keys.add("T", "shell.key.train", lab::trainOrPause);
    keys.add("N", "shell.key.step", lab::step);
    keys.add("R", "shell.key.reset", lab::reset);
    keys.add("Page Down", "shell.key.lesson-next", lessons::next);
    keys.add("Page Up", "shell.key.lesson-back", lessons::back);
    keeping.addKeys(keys);
    keys.add("Shortcut+O", "shell.key.open", this::askAndOpen);
    keys.add("Shortcut+S", "shell.key.save", this::askAndSave);
    keys.add("F1", "shell.key.help", () -> showKeys(keys));
    keys.add("F2", "shell.key.theme", this::nextTheme);
    keys.add("F12", "shell.key.frames", meter::toggle);
  }

  private void showKeys(Keys keys) {
    new KeysPopover(keys).show(stage.getScene().lookup("#help"));
  }

  private void nextTheme() {
    Theme[] themes = Theme.values();
    lab.themeProperty().set(themes[(lab.themeProperty().get().ordinal() + 1) % themes.length]);
  }

  private void remember(SplitPane panes) {
    WindowPlace.remember(stage, memory);
    lab.themeProperty().subscribe(theme -> memory.change(s -> s.withTheme(theme)));
    lab.iterateWhileTrainingProperty()
        .subscribe(on -> memory.change(s -> s.withIterateWhileTraining(on)));
    new Dividers(panes, window)
        .remember(memory, lab.themeProperty().map(theme -> theme.colours().fontSize()));
  }

  private void open(@Nullable String what) {
    if (what != null && Files.exists(Path.of(what))) {
      openPreset(backstage.presets().getFirst());
      files.open(Path.of(what));
      return;
    }
    openPreset(
        backstage.presets().stream()
            .filter(p -> p.name().equals(what))
            .findFirst()
            .orElse(backstage.presets().getFirst()));
  }

  /** The question of a preset is shown as long as its experiment is open, changed or not. */
  private void forgetPreset(@Nullable Experiment opened) {
    if (opened != null && preset.get() != null && !opened.name().equals(preset.get().name())) {
      preset.set(null);
    }
  }

  private void openPreset(Preset next) {
    if (next.lesson() == null) {
      preset.set(next);
      lab.openAndTrain(next.experiment());
    } else {
      openRead(next);
    }
  }

  /** A lesson waits for predictions before it is trained, and what was read for Train. */
  private void openRead(Preset read) {
    if (read.lesson() == null) {
      preset.set(read.question().isEmpty() ? null : read);
      lab.open(read.experiment());
    } else {
      preset.set(
          new Preset(read.question(), read.lesson().look(), read.order(), read.experiment()));
      lessons.open(read);
    }
  }

  private List<Preset> presets(boolean lessonsOnly) {
    return backstage.presets().stream()
        .filter(one -> (one.lesson() != null) == lessonsOnly)
        .toList();
  }

  /** Opens what was open before, with its question if it is a preset's. */
  private void reopen(Experiment before) {
    preset.set(
        backstage.presets().stream()
            .filter(p -> p.name().equals(before.name()))
            .findFirst()
            .orElse(null));
    lab.openAndTrain(before);
  }

  private void askAndOpen() {
    dialogs.open(files::open);
  }

  private void askAndSave() {
    Experiment experiment = lab.experimentProperty().get();
    if (experiment != null) {
      dialogs.save(experiment.name(), files::save);
    }
  }

  private static String title(@Nullable Experiment experiment) {
    return experiment == null ? "Attractor Lab" : experiment.title() + " – Attractor Lab";
  }

  @Override
  public void close() {
    writing.cancel();
    memory.close();
    keeping.close();
    lab.close();
  }
}
