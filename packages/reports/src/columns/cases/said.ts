import type { PlainDate } from '@coflyfr/core'
import type { ClockFacts, HistoryFacts } from '@coflyfr/outcomes/events'

/** What an event adds to facts that are kept by revision, or which of them it voids. */
export type Spoken<Fact> = { readonly fact: Fact } | { readonly voids: number }

/** What an event says to the history of a case, and to its clocks. */
export interface Said {
  readonly history: Spoken<FactOf<HistoryFacts>> | null
  readonly clocks: Spoken<FactOf<ClockFacts>> | null
}

type FactOf<Facts extends { readonly get: (revision: number) => unknown }> = NonNullable<
  ReturnType<Facts['get']>
>

/** Fields whose texts tell cases and not kinds of events apart. */
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

/** Stands in a form for the day of the event (0) or for one of its references (from 1). */
interface Blank {
  readonly $: number
}

const isBlank = (value: object): value is Blank => '$' in value

/** What was said, without the day and the references: there are few forms, however many events. */
export interface Formed {
  readonly form: string
  readonly references: readonly string[]
}

/** Takes the day and the references out of what was said. */
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

/** What `JSON.parse` makes of a form: of the type that was written. */
export type Form = ReturnType<typeof JSON.parse>

/** Puts the day and the references into a form, or a part of it, again. */
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
