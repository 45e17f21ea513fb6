import type { PlainDate } from '@coflyfr/core'
import type { ClockFacts, HistoryFacts } from '@coflyfr/outcomes/events'

/** A fact that an event adds, or the revision of the fact that it voids. */
export type Spoken<Fact> = { readonly fact: Fact } | { readonly voids: number }

/** What an event says for the history of a case, and for its clocks. */
export interface Said {
  readonly history: Spoken<FactOf<HistoryFacts>> | null
  readonly clocks: Spoken<FactOf<ClockFacts>> | null
}

type FactOf<Facts extends { readonly get: (revision: number) => unknown }> = NonNullable<
  ReturnType<Facts['get']>
>

/** Fields whose texts differ from case to case. */
const references: ReadonlySet<string> = new Set([
  'about',
  'assessment',
  'contact',
  'discussion',
  'enquiry',
  'episode',
  'period',
  'reference',
  'referral',
])

/** A placeholder in a form: 0 for the day of the event, from 1 for one of its references. */
interface Blank {
  readonly $: number
}

const isBlank = (value: object): value is Blank => '$' in value

/** What an event says, with the day and the references taken out. Many events share few forms. */
export interface Formed {
  readonly form: string
  readonly references: readonly string[]
}

/** Takes the day and the references out of what an event says. */
export const formed = (said: Said, day: PlainDate): Formed => {
  const found: string[] = []
  const blank = (field: string, value: unknown): unknown => {
    if (value === day) return { $: 0 } satisfies Blank
    if (typeof value !== 'string' || !references.has(field)) return value
    const known = found.indexOf(value)
    return { $: known === -1 ? found.push(value) : known + 1 } satisfies Blank
  }
  return { form: JSON.stringify(said, blank), references: found }
}

/** A parsed form: untyped, because its shape is that of whatever was said. */
export type Form = ReturnType<typeof JSON.parse>

/** Puts the day and the references back into a form or a part of one. */
export const filledIn = (
  form: Form,
  day: PlainDate,
  reference: (number: number) => string,
): Form => {
  if (typeof form !== 'object' || form === null) return form
  if (Array.isArray(form)) return form.map((part) => filledIn(part, day, reference))
  if (isBlank(form)) return form.$ === 0 ? day : reference(form.$ - 1)
  const filled: Record<string, unknown> = {}
  for (const field in form) filled[field] = filledIn(form[field], day, reference)
  return filled
}
