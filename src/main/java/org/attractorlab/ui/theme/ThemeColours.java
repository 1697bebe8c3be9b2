package org.attractorlab.ui.theme;

import javafx.scene.paint.Color;

/**
 * The colours and measures of a theme, for what is drawn and not styled.
 *
 * @param ground behind panes and charts
 * @param panel behind raised parts, bars and cards
 * @param text
 * @param muted text of second rank
 * @param grid faint lines of charts
 * @param accent the one accent
 * @param stage the calm neutral ground behind the grid of images
 * @param frame the frame of a cell that belongs to nobody
 * @param success a good end
 * @param warning
 * @param danger
 * @param fontSize of plain text, in pixels
 * @param lineWidth of the lines of charts, in pixels
 */
public record ThemeColours(
    Color ground,
    Color panel,
    Color text,
    Color muted,
    Color grid,
    Color accent,
    Color stage,
    Color frame,
    Color success,
    Color warning,
    Color danger,
    double fontSize,
    double lineWidth) {}
