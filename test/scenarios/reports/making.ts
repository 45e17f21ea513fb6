import assert from 'node:assert/strict'
import { type DomainEvent, type EventStore, memoryStore, type StreamName } from '@coflyfr/core'
import {
  type AnyReport,
  defaultParameters,
  type ReportDocument,
  type ReportParameters,
  type ReportRefusal,
  renderCsv,
  renderTable,
  reports,
} from '@coflyfr/reports'
import { appendEvents, testClock } from '@coflyfr/testing'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { checkNote } from '../../support/check-note.ts'

/** Default parameters with these changes. */
const asked = (change: Partial<ReportParameters> = {}): ReportParameters => ({
  ...defaultParameters,
  ...change,
})

/** The report of that name. */
const reportOf = (name: string): AnyReport => {
  const report = reports.get(name)
  assert.ok(report !== undefined, `there is no report ${name}`)
  return report
}

/** The source that reports read from in these tests: no tree, so no checkpoint. */
const sourceOf = (store: EventStore) => ({ store, checkpointAt: () => null })

const documentOf = async (
  store: EventStore,
  name: string,
  parameters: ReportParameters,
): Promise<ReportDocument> => {
  const outcome = await reportOf(name).make(sourceOf(store), parameters)
  assert.ok(isRight(outcome), JSON.stringify(outcome))
  return outcome.right
}

/** Makes a report; fails if it is refused, or if a note is not in both languages. */
export const made = async (
  store: EventStore,
  name: string,
  change: Partial<ReportParameters> = {},
): Promise<ReportDocument> => {
  const parameters = asked(change)
  const { notes: english } = await documentOf(store, name, { ...parameters, language: 'en' })
  const { notes: welsh } = await documentOf(store, name, { ...parameters, language: 'cy' })
  assert.equal(welsh.length, english.length)
  for (const [index, en] of english.entries()) checkNote({ en, cy: welsh[index] ?? '' })
  return documentOf(store, name, parameters)
}

/** Why a report is refused; fails if it is made. */
export const refusedOf = async (
  store: EventStore,
  name: string,
  change: Partial<ReportParameters>,
): Promise<ReportRefusal> => {
  const outcome = await reportOf(name).make(sourceOf(store), asked(change))
  assert.ok(isLeft(outcome), `${name} is made`)
  return outcome.left
}

/** A report as people read it. */
export const tableOf = async (
  store: EventStore,
  name: string,
  change: Partial<ReportParameters> = {},
): Promise<string> => {
  const parameters = asked(change)
  const document = await made(store, name, change)
  return renderTable(document, reportOf(name).columns(parameters), parameters.language)
}

/** A report as a spreadsheet reads it. */
export const csvOf = async (
  store: EventStore,
  name: string,
  change: Partial<ReportParameters> = {},
): Promise<string> =>
  renderCsv(await made(store, name, change), reportOf(name).columns(asked(change)))

/** A ledger that holds these events, each appended by itself. */
export const ledgerOf = async (
  ...events: readonly (readonly [StreamName, DomainEvent<string, unknown>])[]
): Promise<EventStore> => {
  const store = memoryStore({ origin: 'example.gov.uk/ledger', clock: testClock() })
  for (const [number, [stream, event]] of events.entries()) {
    const appended = await appendEvents(store, {
      stream,
      commandId: `c-${number}`,
      events: [event as DomainEvent],
      expectedRevision: 'any',
    })
    assert.ok(isRight(appended), JSON.stringify(appended))
  }
  return store
}

/** The report, with its explanations and comparisons. */
export const namedReportOf = (
  store: EventStore,
  name: string,
  change: Partial<ReportParameters> = {},
) => {
  const [report, source, parameters] = [reportOf(name), sourceOf(store), asked(change)]
  /** The cells of a column that differ between two positions. */
  const changedBetween = async (from: number, to: number, column: string) => {
    const ends = { from: { asOf: null, knownAt: from }, to: { asOf: null, knownAt: to } }
    const outcome = await report.difference(source, parameters, ends)
    assert.ok(isRight(outcome), JSON.stringify(outcome))
    return outcome.right.cells.filter((cell) => cell.column === column)
  }
  return {
    rows: async () => (await made(store, name, change)).rows,
    /** The explanation of a figure, or null if there is none. */
    explained: async (row: string, column: string) => {
      const outcome = await report.explain(source, parameters, { row, column })
      return isRight(outcome) ? outcome.right : null
    },
    changedBetween,
  }
}
