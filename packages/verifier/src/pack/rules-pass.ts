import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { type SoundAppend, ToldEvents } from '../log/told-events.ts'
import { isTold, RulesCheck } from '../rules/rules-check.ts'
import { SealsCheck } from '../seals/seals-check.ts'

/** The last of four passes over the events: their data. It checks the rules and the sealed reports. */
export class RulesPass {
  readonly #findings: Findings
  readonly #told = new ToldEvents(isTold)
  /** The rules, with the states that they are decided on. */
  readonly rules: RulesCheck
  /** The sealed reports, with the same states. */
  readonly seals: SealsCheck

  constructor(hashing: Hashing, findings: Findings) {
    this.#findings = findings
    this.rules = new RulesCheck(hashing, findings)
    this.seals = new SealsCheck(hashing, findings, this.rules.states)
  }

  /** Takes the next append; `line` is the one that showed it to be whole. */
  take(append: SoundAppend, line: number): void {
    this.#findings.line = line
    this.rules.append(this.#told.append(append), (event, isKnown) => {
      if (isKnown) this.seals.fold(event)
    })
  }
}
