import type { Recorded } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import { eventAmount, textField } from './event-amount.ts'

/** A test of an event: a field must be one of some texts, or at least, at most or exactly a value. */
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

/** Fields with an order: days, or instants, which may be compared with a day alone. */
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

/** An instant is compared by as much of it as the test gives: a test with a day compares days. */
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

/** Whether an event passes every test. `command` is only called if a test needs the name of the command. */
export const isAskedFor = (
  event: Recorded,
  command: () => string | null,
  tests: readonly EventTest[],
): boolean => {
  const named = tests.some(({ field }) => field === 'command') ? command() : null
  return tests.every((test) => holds(event, named, test))
}
