import type { Recorded } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import { eventAmount, textField } from './event-amount.ts'

/** What an event is asked for: a field that must be one of some texts, or no less or no more than a value. */
export type EventTest =
  | { readonly field: TextFieldName; readonly operator: '='; readonly oneOf: readonly string[] }
  | { readonly field: DateFieldName; readonly operator: '>=' | '<='; readonly value: string }
  | { readonly field: 'amount'; readonly operator: '=' | '>=' | '<='; readonly pence: Pence }

/** Fields that are compared as texts. */
export const textFields = [
  'type',
  'stream',
  'actor',
  'role',
  'command',
  'reference',
  'effectiveOn',
  'recordedAt',
] as const

/** One of {@link textFields}. */
type TextFieldName = (typeof textFields)[number]

/** Fields that have an order: a day, or an instant, of which a day is the beginning. */
export const dateFields = ['effectiveOn', 'recordedAt'] as const

/** One of {@link dateFields}. */
type DateFieldName = (typeof dateFields)[number]

const textOf = (event: Recorded, command: string | null, field: TextFieldName): string | null => {
  switch (field) {
    case 'type':
      return event.type
    case 'stream':
      return event.stream
    case 'actor':
      return event.actor.id
    case 'role':
      return event.actor.role
    case 'command':
      return command
    case 'reference':
      return textField(event.data, 'reference')
    case 'effectiveOn':
      return event.effectiveOn
    case 'recordedAt':
      return event.recordedAt
  }
}

/** An instant asked for by its day alone is compared by its day. */
const comparable = (text: string, value: string): string => text.slice(0, value.length)

const holds = (event: Recorded, command: string | null, test: EventTest): boolean => {
  if (test.field === 'amount') {
    const amount = eventAmount(event.data)
    if (amount === null) return false
    if (test.operator === '=') return amount === test.pence
    return test.operator === '>=' ? amount >= test.pence : amount <= test.pence
  }
  const text = textOf(event, command, test.field)
  if (text === null) return false
  if (test.operator === '=')
    return test.oneOf.some(
      (one) => (test.field === 'recordedAt' ? comparable(text, one) : text) === one,
    )
  const found = comparable(text, test.value)
  return test.operator === '>=' ? found >= test.value : found <= test.value
}

/** Whether an event is one of those asked for: every test holds. */
export const isAskedFor = (
  event: Recorded,
  command: () => string | null,
  tests: readonly EventTest[],
): boolean => {
  const named = tests.some(({ field }) => field === 'command') ? command() : null
  return tests.every((test) => holds(event, named, test))
}
