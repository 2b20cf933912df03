package corridor.engine.testgraphs;

import corridor.engine.projection.Projection;

/** Small graphs that everybody measures. All ties have weight 1. */
public final class Classics {
  private Classics() {}

  /** Krackhardt's kite, numbered as NetworkX does. */
  public static Projection kite() {
    return TieText.undirected(
        "0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9");
  }

  /** Marriages between families of Florence (Padgett, Ansell 1993). */
  public static Projection florentine() {
    return TieText.undirected(
        "Acciaiuoli-Medici Medici-Barbadori Medici-Ridolfi Medici-Tornabuoni Medici-Albizzi"
            + " Medici-Salviati Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori"
            + " Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi Strozzi-Bischeri"
            + " Ridolfi-Tornabuoni Tornabuoni-Guadagni Albizzi-Ginori Albizzi-Guadagni"
            + " Salviati-Pazzi Bischeri-Guadagni Guadagni-Lamberteschi");
  }

  /** Friendships of eight girls in Marketville (Coleman 1961; Feld 1991). */
  public static Projection coleman() {
    return TieText.undirected(
        "Betty-Sue Sue-Alice Sue-Pam Sue-Dale Alice-Jane Alice-Pam Alice-Dale Jane-Dale Pam-Carol"
            + " Carol-Tina");
  }

  /** The example of Batagelj and Zaveršnik for cores, as in NetworkX's tests. */
  public static Projection cores() {
    return TieText.undirected(
        "1-2 1-3 1-4 2-3 2-4 3-4 5-6 5-7 5-8 6-7 6-8 7-8 3-7 2-11 11-5 11-12 5-12 12-19 12-18 3-9"
            + " 7-9 7-10 9-10 9-20 17-13 13-14 14-15 15-16 16-13 21");
  }

  /** The weighted sample of Opsahl's tnet. */
  public static Projection opsahl() {
    return TieText.undirected("1-2:4 1-3:2 2-3:4 2-4:1 2-5:2 5-6:1");
  }
}
