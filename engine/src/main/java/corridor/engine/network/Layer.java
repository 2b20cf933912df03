package corridor.engine.network;

/**
 * The six networks of a linkage framework for regional innovation, after Pan (2023): which of them
 * a tie belongs to.
 */
public enum Layer {
  /** 共生: infrastructure, shared zones and visions. */
  SYMBIOSIS("共生"),
  /** 知识: universities, research bodies, laboratories, talent. */
  KNOWLEDGE("知识"),
  /** 创新: research to pilot to incubation, transfer of results. */
  INNOVATION("创新"),
  /** 产业: production, chains, industrial relocation, enclaves. */
  INDUSTRY("产业"),
  /** 服务: finance, sharing, information, administration. */
  SERVICE("服务"),
  /** 价值: funds, sharing of equity and tax, indices. */
  VALUE("价值");

  private final String label = Labels.labelOf(this);
  private final String chinese;

  Layer(String chinese) {
    this.chinese = chinese;
  }

  /** The written form: lower case with hyphens. */
  public String label() {
    return label;
  }

  /** The name in the framework's own language. */
  public String chinese() {
    return chinese;
  }
}
