import { byText } from '../by-text.ts'
import type { Fact, OutcomesState } from './state.ts'

/** The facts of one case by effective date, those of one day in the order of the log. */
export interface CaseFacts {
  readonly case: string
  readonly facts: readonly Fact[]
}

/** Every case with its facts in order. */
export const factsInOrder = ({ cases }: OutcomesState): readonly CaseFacts[] =>
  [...cases].map(([pseudonym, facts]) => ({
    case: pseudonym,
    facts: [...facts]
      .sort(([one], [other]) => one - other)
      .map(([, fact]) => fact)
      .sort(byText(({ effectiveOn }) => effectiveOn)),
  }))
