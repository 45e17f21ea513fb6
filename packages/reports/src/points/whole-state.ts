import { type DomainEvent, type PlainDate, type Projected, project } from '@coflyfr/core'
import type { Report } from '../report.ts'
import type { ReportSource } from '../report-source.ts'

/**
 * The state folded by `narrowed` if it suffices, else the state of all types of the report, of which the source may
 * have a part in columns.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, project } from '@coflyfr/core'
 * import { measuresReport, narrowed, wholeState } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * const narrow = await project(store, measuresReport.catalogue, narrowed(measuresReport))
 * const source = { store, checkpointAt: () => null }
 * assert.equal(await wholeState(measuresReport, source, null, narrow), narrow)
 * ```
 */
export const wholeState = async <State, Event extends DomainEvent>(
  { catalogue, projection, kept }: Report<State, Event>,
  { store, cases }: ReportSource,
  asOf: PlainDate | null,
  narrow: Projected<State>,
): Promise<Projected<State>> => {
  const { suffices, withCounts } = kept?.narrow ?? {}
  if (suffices?.(narrow.state) ?? true) return narrow
  const { knownAt } = narrow
  const { position } = knownAt
  if (cases !== undefined && withCounts !== undefined) {
    const counts = await cases.countsAt(asOf, position)
    return { state: withCounts(narrow.state, counts), knownAt }
  }
  return { ...(await project(store, catalogue, projection, { asOf, knownAt: position })), knownAt }
}
