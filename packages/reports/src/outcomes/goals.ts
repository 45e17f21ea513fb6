import type { PlainDate } from '@coflyfr/core'
import type { CaseFacts } from './facts-in-order.ts'
import type { Fact, FactOf } from './state.ts'

/** Who gives scores. */
export const raters = ['self', 'worker'] as const

/** One of {@link raters}. */
export type Rater = (typeof raters)[number]

type Agreed = FactOf<'OutcomeAgreed'>['data']

/** The status of an outcome. */
export type GoalStatus =
  | Agreed['status']
  | FactOf<'OutcomeReviewed'>['data']['status']
  | FactOf<'OutcomeClosed'>['data']['status']

/** One outcome: its status, and each rater's scores by day, empty if there are none. */
export interface Goal {
  readonly agreedOn: PlainDate
  readonly domain: Agreed['domain']
  readonly scale: string
  readonly version: number
  readonly status: GoalStatus
  readonly scores: Readonly<Record<Rater, readonly string[]>>
}

type About = Exclude<
  Extract<Fact, { readonly data: { readonly outcome: string } }>,
  FactOf<'OutcomeAgreed'>
>

const isAbout = (fact: Fact, outcome: string): fact is About | FactOf<'OutcomeAgreed'> =>
  'outcome' in fact.data && fact.data.outcome === outcome

const scoreIn = (fact: About | FactOf<'OutcomeAgreed'>, rater: Rater): string | null => {
  const reading =
    fact.type === 'OutcomeAgreed'
      ? fact.data.baseline
      : fact.type === 'OutcomeMeasured'
        ? fact.data
        : null
  return reading?.rater === rater ? reading.score : null
}

const scoresBy = (
  rater: Rater,
  facts: readonly (About | FactOf<'OutcomeAgreed'>)[],
): readonly string[] => facts.map((fact) => scoreIn(fact, rater)).filter((score) => score !== null)

const goalOf = (
  { data, effectiveOn: agreedOn }: FactOf<'OutcomeAgreed'>,
  facts: readonly Fact[],
): Goal => {
  const about = facts.filter((fact) => isAbout(fact, data.outcome))
  const steps = about.flatMap((fact) => (fact.type === 'OutcomeMeasured' ? [] : [fact.data.status]))
  const { domain, scale, version } = data
  return {
    agreedOn,
    domain,
    scale,
    version,
    status: steps.at(-1) ?? data.status,
    scores: { self: scoresBy('self', about), worker: scoresBy('worker', about) },
  }
}

/** The outcomes of a case. */
export const goalsOf = ({ facts }: CaseFacts): readonly Goal[] =>
  facts.filter((fact) => fact.type === 'OutcomeAgreed').map((agreed) => goalOf(agreed, facts))
