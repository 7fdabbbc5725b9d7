/** How far a run may differ from the golden one before the product counts as changed, each with its reason. */
export const TOLERANCES = {
  /** Probabilities: onnxruntime chooses other kernels on other processors, which moves the last digits. */
  confidence: 0.03,
} as const
