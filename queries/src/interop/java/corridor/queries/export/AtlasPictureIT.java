package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.queries.command.CommandLineFactory;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.DependantColor;
import org.gephi.preview.types.DependantOriginalColor;
import org.gephi.preview.types.EdgeColor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;

/**
 * Gephi's preview of the exported atlas, as the README shows it. Drawn anew into a file with {@code
 * -Datlas.picture=../.github/atlas-gephi.png}.
 */
class AtlasPictureIT {
  private static final String EXPORT =
      "export --cluster yrd --lift-to-cities --colour-by community --quiet --to ";

  @TempDir private Path folder;

  @Test
  void drawsTheAtlas() throws Exception {
    Path gexf = folder.resolve("cities.gexf");
    StringWriter err = new StringWriter();
    int exitCode =
        CommandLineFactory.run(
            (EXPORT + gexf).split(" "),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true));
    assertEquals(0, exitCode, err::toString);
    byte[] png;
    try (GephiFile gephi = GephiFile.open(gexf)) {
      png = png(gephi);
    }
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertTrue(colours(picture) > 100, "the picture is blank");
    assertTrue(png.length < 500_000, () -> "the picture has " + png.length + " bytes");
    String file = System.getProperty("atlas.picture", "");
    if (!file.isEmpty()) {
      Files.write(Path.of(file), png);
    }
  }

  private static byte[] png(GephiFile gephi) throws IOException {
    PreviewController preview = Lookup.getDefault().lookup(PreviewController.class);
    PreviewProperties look = preview.getModel(gephi.workspace()).getProperties();
    look.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
    look.putValue(PreviewProperty.NODE_LABEL_FONT, new Font(chineseFont(), Font.BOLD, 38));
    look.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
    look.putValue(
        PreviewProperty.NODE_LABEL_COLOR, new DependantOriginalColor(new Color(0x222222)));
    look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_SIZE, 9f);
    look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_COLOR, new DependantColor(Color.WHITE));
    look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_OPACITY, 80f);
    look.putValue(PreviewProperty.NODE_BORDER_WIDTH, 0f);
    look.putValue(PreviewProperty.NODE_OPACITY, 85f);
    look.putValue(PreviewProperty.EDGE_CURVED, true);
    look.putValue(PreviewProperty.EDGE_OPACITY, 55f);
    look.putValue(PreviewProperty.EDGE_THICKNESS, 4f);
    look.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.MIXED));
    look.putValue(PreviewProperty.ARROW_SIZE, 0f);
    look.putValue(PreviewProperty.BACKGROUND_COLOR, Color.WHITE);
    preview.refreshPreview(gephi.workspace());
    Paper paper =
        new Paper(preview.getModel(gephi.workspace()).getGraphicsCanvasSize(), 1400, 1000, 60);
    preview.render(paper, gephi.workspace());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(paper.getImage(), "png", out);
    return out.toByteArray();
  }

  private static String chineseFont() {
    String[] fonts =
        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();
    return Stream.of("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Zen Hei")
        .filter(font -> Stream.of(fonts).anyMatch(font::equals))
        .findFirst()
        .orElse(Font.DIALOG);
  }

  private static long colours(BufferedImage picture) {
    return Arrays.stream(
            picture.getRGB(
                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
        .distinct()
        .count();
  }
}
