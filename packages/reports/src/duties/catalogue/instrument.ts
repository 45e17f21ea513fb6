import type { Label } from '../../report.ts'

/**
 * A duty with the commands, events and reports that serve it. Clocks and measures name their provision in their own
 * definitions.
 */
export interface Duty {
  /** Its place in the instrument, such as `section 21`. */
  readonly provision: Label
  readonly title: Label
  /**
   * `stated` in a source of this library; `to-check` if it is general knowledge that must be checked before anybody
   * relies on it.
   */
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

/** Splits a line of names. */
export const names = (text: string): readonly string[] =>
  text.split(' ').filter((one) => one !== '')
