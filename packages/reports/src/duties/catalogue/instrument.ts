import type { Label } from '../../report.ts'

/** A duty, and what of this library serves it. Clocks and measures name their provision themselves. */
export interface Duty {
  /** Where it stands in its instrument, such as `section 21`. */
  readonly provision: Label
  readonly title: Label
  /** Stated by what this library was made of, or general knowledge that is to be checked before anybody relies on it. */
  readonly standing: 'stated' | 'to-check'
  readonly commands: readonly string[]
  readonly events: readonly string[]
  readonly reports: readonly string[]
}

/** An act, regulations, a code of practice or rules of the council, with its duties. */
export interface Instrument {
  readonly name: Label
  readonly duties: readonly Duty[]
}

/** Reads a line of names. */
export const names = (text: string): readonly string[] =>
  text.split(' ').filter((one) => one !== '')
