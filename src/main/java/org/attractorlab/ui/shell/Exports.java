package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.attractorlab.experiment.report.Drawing;
import org.attractorlab.experiment.report.Export;
import org.attractorlab.experiment.report.FilmSettings;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.export.FilmOptions;
import org.attractorlab.ui.export.PictureMenu;
import org.attractorlab.ui.export.Snapshots;
import org.controlsfx.control.PopOver;

/** What the export menu offers, and what a right click on a view does. */
final class Exports implements PictureMenu.Target {
  private final Laboratory lab;
  private final FileDialogs dialogs;
  private final Exporting files;
  private final Supplier<Scene> scene;

  /**
   * @param scene of the window, once it is there
   */
  Exports(Laboratory lab, FileDialogs dialogs, Exporting files, Supplier<Scene> scene) {
    this.lab = lab;
    this.dialogs = dialogs;
    this.files = files;
    this.scene = scene;
  }

  /** In the order of the menu. */
  List<ToolBarView.Export> entries() {
    return List.of(
        new ToolBarView.Export(
            text("shell.export.all"),
            () -> dialogs.folder(text("shell.export.all"), files::exportAll)),
        entry(Export.PAGE, "report"),
        new ToolBarView.Export(text("shell.export.film"), this::showFilmOptions),
        entry(Export.GRID, "grid"),
        entry(Export.LOSS, "loss"),
        entry(Export.DISTANCES, "distances"),
        entry(Export.SPECTRA, "spectra"),
        entry(Export.ORBITS, "orbits"),
        new ToolBarView.Export(text("shell.export.window"), () -> save(window(2))),
        new ToolBarView.Export(text("shell.export.copy"), () -> Snapshots.copy(window(2))));
  }

  private ToolBarView.Export entry(Export kind, String name) {
    String title = text("shell.export." + kind.name().toLowerCase(Locale.ROOT));
    return new ToolBarView.Export(title, () -> ask(kind, title, name, FilmSettings.USUAL));
  }

  private void ask(Export kind, String title, String name, FilmSettings look) {
    if (files.canExport(kind)) {
      dialogs.export(title, name, kind.endings(), file -> files.export(kind, file, look));
    }
  }

  private void showFilmOptions() {
    if (!files.canExport(Export.FILM)) {
      return;
    }
    PopOver popover = new PopOver();
    FilmOptions options =
        new FilmOptions(
            look -> {
              popover.hide();
              ask(Export.FILM, text("shell.export.film"), "collapse", look);
            });
    popover.setContentNode(options.node());
    // Its own sheet is for one light theme; without it, it wears that of the window.
    popover.getRoot().getStylesheets().clear();
    popover.setDetachable(false);
    popover.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
    popover.show(scene.get().lookup("#export"));
  }

  private WritableImage window(int scale) {
    Node root = scene.get().getRoot();
    return Snapshots.of(root, scale, lab.themeProperty().get().colours().ground());
  }

  @Override
  public void save(WritableImage picture) {
    // Taken before the dialog is asked, so that it shows what was to be kept.
    dialogs.export(
        text("export.picture.title"),
        "picture",
        List.of("png"),
        file -> files.exportPicture(SwingFXUtils.fromFXImage(picture, null), file));
  }

  @Override
  public void save(Drawing drawing) {
    dialogs.export(
        text("export.picture.title"),
        "chart",
        List.of("svg", "pdf"),
        file -> files.exportDrawing(drawing, file));
  }
}
