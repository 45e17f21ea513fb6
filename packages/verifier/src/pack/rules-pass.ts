import type { PlacedEvent } from '../event.ts'
import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { toldEvent } from '../log/read-event.ts'
import { isTold, RulesCheck } from '../rules/rules-check.ts'
import { SealsCheck } from '../seals/seals-check.ts'
import type { EventText } from './log-pass.ts'

/** The third look at the events, of what they say: the rules that they obey, and the reports that were sealed of them. */
export class RulesPass {
  readonly #findings: Findings
  /** The rules, with the states that they ask. */
  readonly rules: RulesCheck
  /** The reports, on the same states. */
  readonly seals: SealsCheck

  constructor(hashing: Hashing, findings: Findings) {
    this.#findings = findings
    this.rules = new RulesCheck(hashing, findings)
    this.seals = new SealsCheck(hashing, findings, this.rules.states)
  }

  /** Takes the next append, at the line after which it was found whole. */
  take([first, ...others]: readonly EventText[], line: number): void {
    if (first === undefined) return
    const told = ({ preimage, position }: EventText): PlacedEvent =>
      toldEvent(preimage, position, isTold)
    this.#findings.line = line
    this.rules.append([told(first), ...others.map(told)], (event, isKnown) => {
      if (isKnown) this.seals.fold(event)
    })
  }
}
