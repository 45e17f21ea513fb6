import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { type SoundAppend, ToldEvents } from '../log/told-events.ts'
import { isTold, RulesCheck } from '../rules/rules-check.ts'
import { SealsCheck } from '../seals/seals-check.ts'

/** The third look at the events, of what they say: the rules that they obey, and the reports that were sealed of them. */
export class RulesPass {
  readonly #findings: Findings
  readonly #told = new ToldEvents(isTold)
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
  take(append: SoundAppend, line: number): void {
    this.#findings.line = line
    this.rules.append(this.#told.append(append), (event, isKnown) => {
      if (isKnown) this.seals.fold(event)
    })
  }
}
