import type { PlainDate } from '@coflyfr/core'
import { type EpisodeLine, evolveEpisodes } from '../looked-after/line.ts'
import type {
  AnswerInHistory,
  AnswerList,
  CaseHistory,
  DayList,
  SpellInHistory,
  SpellList,
} from './case-history.ts'
import type { HistoryFact, HistoryFacts } from './history-facts.ts'

/** A history while it is put together: whatever ends later is found again by its reference. */
class Draft {
  readonly #spells = new Map<SpellList, Map<string, SpellInHistory>>()
  readonly #days = new Map<DayList, PlainDate[]>()
  readonly #answers = new Map<AnswerList, AnswerInHistory[]>()
  episodes: EpisodeLine = []

  add(fact: HistoryFact): void {
    switch (fact.fact) {
      case 'day':
        for (const list of fact.lists)
          this.#days.set(list, [...(this.#days.get(list) ?? []), fact.on])
        break
      case 'began': {
        const { on: startedOn, endedOn } = fact
        this.#of(fact.list).set(fact.reference, { startedOn, endedOn, outcome: null })
        break
      }
      case 'ended': {
        const { on: endedOn, outcome } = fact
        const known = this.#of(fact.list).get(fact.reference)
        // Its beginning may have been voided, or be later than the day asked about.
        if (known !== undefined)
          this.#of(fact.list).set(fact.reference, { ...known, endedOn, outcome })
        break
      }
      case 'answers':
        for (const { list, isYes } of fact.answers)
          this.#answers.set(list, [...this.answers(list), { on: fact.on, isYes }])
        break
      case 'episodes':
        this.episodes = evolveEpisodes(this.episodes, fact.event)
    }
  }

  spells(list: SpellList): readonly SpellInHistory[] {
    return [...(this.#spells.get(list)?.values() ?? [])]
  }

  days(list: DayList): readonly PlainDate[] {
    return this.#days.get(list) ?? []
  }

  answers(list: AnswerList): readonly AnswerInHistory[] {
    return this.#answers.get(list) ?? []
  }

  #of(list: SpellList): Map<string, SpellInHistory> {
    const known = this.#spells.get(list) ?? new Map<string, SpellInHistory>()
    this.#spells.set(list, known)
    return known
  }
}

/**
 * The history of a case from its facts; pure.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { historyOf } from '@coflyfr/outcomes/events'
 *
 * assert.deepEqual(historyOf(new Map()).contacts, [])
 * ```
 */
export const historyOf = (facts: HistoryFacts): CaseHistory => {
  const draft = new Draft()
  for (const fact of facts.values()) draft.add(fact)
  return {
    contacts: draft.spells('contacts'),
    requests: draft.spells('requests'),
    assessments: draft.spells('assessments'),
    plans: draft.spells('plans'),
    enquiries: draft.spells('enquiries'),
    registrations: draft.spells('registrations'),
    shortBreaks: draft.spells('shortBreaks'),
    handoffs: draft.days('handoffs'),
    crossReferrals: draft.days('crossReferrals'),
    referrals: draft.days('referrals'),
    reReferrals: draft.days('reReferrals'),
    discussions: draft.days('discussions'),
    conferences: draft.days('conferences'),
    schoolChanges: draft.days('schoolChanges'),
    dentistVisits: draft.days('dentistVisits'),
    stepsUp: draft.days('stepsUp'),
    stepsDown: draft.days('stepsDown'),
    keyStage2: draft.answers('keyStage2'),
    keyStage4: draft.answers('keyStage4'),
    activityAfter12Months: draft.answers('activityAfter12Months'),
    activityAfter24Months: draft.answers('activityAfter24Months'),
    homeless: draft.answers('homeless'),
    episodes: draft.episodes,
  }
}
