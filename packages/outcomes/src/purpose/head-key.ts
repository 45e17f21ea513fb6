/** One text for each head of a budget: no cost centre or subjective holds a line break. */
export const headKey = (head: {
  readonly costCentre: string
  readonly subjective: string
}): string => `${head.costCentre}\n${head.subjective}`
