import {
  type CommandHandler,
  defineCommands,
  type EventStore,
  type FinancialYear,
  financialYear,
  type PlainDate,
  plainDate,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { expect, test } from 'vitest'
import { LimitSet, type Note, Noted, note, notes } from '../support/notebook.ts'

// What is marked here must not compile; the type check of the repository fails when it does.

test('dates, years and streams are made by their own functions, never out of any text', () => {
  // @ts-expect-error a text is no date until plainDate has read it
  const date: PlainDate = '2023-09-19'
  // @ts-expect-error a text is no financial year until financialYear has read it
  const year: FinancialYear = '2023-24'
  // @ts-expect-error a text is no stream until streamName has made it
  const stream: StreamName = 'budget-2023-24'
  expect([plainDate(date), financialYear(year), streamName('budget', '2023-24')]).toEqual([
    date,
    year,
    stream,
  ])
})

test('an event holds what its codec says', () => {
  const on = plainDate('2023-09-19')
  // @ts-expect-error the field is called text
  Noted.of(on, { note: 'a text' })
  // @ts-expect-error a limit is a number
  LimitSet.of(on, { limit: '3' })
  expect(Noted.of(on, { text: 'a text' }).type).toBe('Noted')
})

test('every command of a handler has a codec of its own data', () => {
  // @ts-expect-error Note has no codec
  const without = () => defineCommands(notes, {})
  // @ts-expect-error the codec is of another command's data
  const wrong = () => defineCommands(notes, { Note: LimitSet.data })
  expect([without, wrong]).toHaveLength(2)
})

test('a decision gives the events of its handler, and reads the context that it asks for', () => {
  const { decider, contextOf } = notes
  // @ts-expect-error the decision reads a limit
  const withoutContext = () => decider.decide(note('n-1'), [], {})
  // @ts-expect-error the context has a source for each part
  const withoutSource: typeof contextOf = () => ({})
  type Handler = CommandHandler<Note, readonly string[], never, { readonly limit: number }, never>
  // @ts-expect-error it gives Noted and may refuse; this handler says neither
  const silent: Handler = notes
  expect([withoutContext, withoutSource, silent]).toHaveLength(3)
})

test('an append says what it expects', () => {
  const append = (store: EventStore) =>
    // @ts-expect-error there is no "do not check": expectedRevision must be given
    store.appendToStream(streamName('notes'), [], { commandId: 'c', commandHash: '', context: [] })
  expect(append).toBeTypeOf('function')
})

test('states and events are read, never written', () => {
  const event = Noted.of(plainDate('2023-09-19'), { text: 'a text' })
  const overwrite = () => {
    // @ts-expect-error an event is a fact
    event.type = 'Noted'
  }
  expect(overwrite).toBeTypeOf('function')
})
