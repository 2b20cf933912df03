package corridor.queries.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.gephi.preview.api.CanvasSize;
import org.gephi.preview.api.G2DTarget;
import org.gephi.preview.api.Vector;

/** What Gephi's preview is drawn on; unlike its own, without a screen. */
final class Paper implements G2DTarget {
  private final BufferedImage image;
  private final Graphics2D graphics;
  private final float scaling;
  private final Vector translate;

  /** White paper on which {@code area} fills the middle, with a margin. */
  Paper(CanvasSize area, int width, int height, int margin) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    scaling =
        Math.min((width - 2 * margin) / area.getWidth(), (height - 2 * margin) / area.getHeight());
    translate =
        new Vector(
            width / 2f / scaling - (area.getX() + area.getWidth() / 2),
            height / 2f / scaling - (area.getY() + area.getHeight() / 2));
    graphics.scale(scaling, scaling);
    graphics.translate(translate.x, translate.y);
  }

  @Override
  public Graphics2D getGraphics() {
    return graphics;
  }

  @Override
  public BufferedImage getImage() {
    return image;
  }

  @Override
  public int getWidth() {
    return image.getWidth();
  }

  @Override
  public int getHeight() {
    return image.getHeight();
  }

  @Override
  public Vector getTranslate() {
    return translate;
  }

  @Override
  public float getScaling() {
    return scaling;
  }

  // Paper keeps its size and is drawn on once.

  @Override
  public void resize(int width, int height) {}

  @Override
  public void setMoving(boolean moving) {}

  @Override
  public void setScaling(float newScaling) {}

  @Override
  public void reset() {}

  @Override
  public void refresh() {}
}
