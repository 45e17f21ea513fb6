import type { Refusal } from '@coflyfr/core'
import { type Check, type Count, isBroken } from '@coflyfr/governance/rules'

/**
 * One rule over what is about to be recorded. Decisions and `may` make the same call, so that what is shown is what decides.
 */
export interface Rule<Subject, Refused> {
  /** In words, as `may` prints it. */
  readonly rule: string
  /** The label that its refusals carry, such as R4; null where they carry none. */
  readonly source: string | null
  readonly look: (subject: Subject) => Looked<Refused>
}

interface Looked<Refused> {
  readonly refusal: Refused | null
  readonly counts: readonly Count[]
}

/** A figure with its limit, and the refusal if it is beyond. */
export interface Measure<Refused> {
  readonly count: Count
  readonly refuse: () => Refused
}

/** A rule without figures; `refuse` gives null if the rule is kept. */
export const rule = <Subject, Refused>(
  words: string,
  refuse: (subject: Subject) => Refused | null,
  source: string | null = null,
): Rule<Subject, Refused> => ({
  rule: words,
  source,
  look: (subject) => ({ refusal: refuse(subject), counts: [] }),
})

/** A rule that is kept while every figure is within its limit: only the figures decide. */
export const limitRule = <Subject, Refused>(
  words: string,
  measuresOf: (subject: Subject) => readonly Measure<Refused>[],
  source: string | null = null,
): Rule<Subject, Refused> => ({
  rule: words,
  source,
  look: (subject) => {
    const measures = measuresOf(subject)
    const broken = measures.find(({ count }) => isBroken(count))
    return { refusal: broken?.refuse() ?? null, counts: measures.map(({ count }) => count) }
  },
})

/** The result of checking a rule. */
export const checkOf = <Subject, Refused extends Refusal>(
  { rule: words, source, look }: Rule<Subject, Refused>,
  subject: Subject,
): Check & { readonly refusal: Refused | null } => ({
  rule: words,
  source,
  allowed: null,
  ...look(subject),
})
