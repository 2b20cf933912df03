package corridor.engine.brokerage;

/**
 * The seven roles of Guimerà and Amaral, by the within-module z-score and the participation of a
 * node. Hubs have z of at least {@value #HUB_FROM}.
 */
public enum CartographyRole {
  /** No hub, P up to 0.05: all ties in one class. */
  ULTRA_PERIPHERAL("R1", "ultra-peripheral", 0.05),
  /** No hub, P up to 0.62: most ties in one class. */
  PERIPHERAL("R2", "peripheral", 0.62),
  /** No hub, P up to 0.80: many ties to other classes. */
  CONNECTOR("R3", "connector", 0.80),
  /** No hub, P above 0.80: ties spread over all classes. */
  KINLESS("R4", "kinless", Double.POSITIVE_INFINITY),
  /** Hub, P up to 0.30: most ties within its class. */
  PROVINCIAL_HUB("R5", "provincial hub", 0.30),
  /** Hub, P up to 0.75: ties to most other classes. */
  CONNECTOR_HUB("R6", "connector hub", 0.75),
  /** Hub, P above 0.75: ties spread over all classes. */
  KINLESS_HUB("R7", "kinless hub", Double.POSITIVE_INFINITY);

  /** The z-score from which a node is a hub of its class. */
  public static final double HUB_FROM = 2.5;

  /** What a threshold may be missed by through rounding; 0.62 is 1 − (0.36 + 0.01 + 0.01). */
  private static final double ROUNDING = 1e-12;

  private final String code;
  private final String label;
  private final double most;

  CartographyRole(String code, String label, double most) {
    this.code = code;
    this.label = label;
    this.most = most;
  }

  /** R1 … R7, as in the source. */
  public String code() {
    return code;
  }

  /** The written form. */
  public String label() {
    return label;
  }

  private boolean isHub() {
    return this == PROVINCIAL_HUB || this == CONNECTOR_HUB || this == KINLESS_HUB;
  }

  /** The role of a node with this z-score and this participation, neither of them NaN. */
  public static CartographyRole of(double z, double participation) {
    if (Double.isNaN(z) || !(participation >= -ROUNDING && participation <= 1)) {
      throw new IllegalArgumentException(
          "z must be a number and participation from 0 to 1, but are "
              + z
              + " and "
              + participation);
    }
    boolean hub = z >= HUB_FROM - ROUNDING;
    CartographyRole found = hub ? KINLESS_HUB : KINLESS;
    for (CartographyRole role : values()) {
      if (role.isHub() == hub && participation <= role.most + ROUNDING) {
        found = role;
        break;
      }
    }
    return found;
  }
}
