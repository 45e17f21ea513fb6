import type { PlacedEvent, Rules } from '../../event.ts'

/** The state of the stream `rules`. */
export class RulesState {
  readonly #sets: { readonly from: string; readonly rules: Rules }[] = []

  /** Takes the next event of the stream. */
  fold({ type, effectiveOn, data }: PlacedEvent): void {
    if (type === 'ApprovalRulesSet') this.#sets.push({ from: effectiveOn, rules: data.rules })
  }

  /** The rules in force on a day: the last ones set with effect from that day or earlier. */
  inForceOn(day: string): Rules | undefined {
    return this.#sets.findLast(({ from }) => from <= day)?.rules
  }
}
