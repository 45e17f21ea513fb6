/**
 * An expected "no": a plain object with one tag per failure mode and its own data. Amounts in it are decimal strings,
 * so that it can be printed as JSON as it is.
 */
export interface Refusal {
  readonly tag: string
}
