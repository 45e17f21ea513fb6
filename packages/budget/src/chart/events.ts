/**
 * WIRE FORMAT: these shapes stand in ledgers for ever. Never change one; raise `schemaVersion` and add an upcaster.
 */
import { defineEvent, type EventOf, exactObject, NonEmptyText, oneOf } from '@coflyfr/core'
import * as t from 'io-ts'
import { TextOrNull } from '../shared/wire.ts'

/** Where a cost centre belongs. */
const CostCentreWire = exactObject('costCentre', {
  costCentre: NonEmptyText,
  directorate: NonEmptyText,
  service: NonEmptyText,
  name: TextOrNull,
})

/** What kind of money a subjective is: its group is a heading of the subjective analysis (DOMAIN §2.1). */
const SubjectiveWire = exactObject('subjective', {
  subjective: NonEmptyText,
  kind: oneOf('expenditure', 'income'),
  group: TextOrNull,
  name: TextOrNull,
})

/**
 * The chart of accounts, or a change to it, from `effectiveOn`. The codes that it names are mapped anew, all others
 * stay. Reports use the latest mapping; a report that was sealed before keeps its hash.
 */
export const ChartOfAccountsSet = defineEvent({
  type: 'ChartOfAccountsSet',
  data: exactObject('ChartOfAccountsSet', {
    reference: NonEmptyText,
    costCentres: t.readonlyArray(CostCentreWire),
    subjectives: t.readonlyArray(SubjectiveWire),
    reason: TextOrNull,
  }),
})

/** Every event of the stream `chart`. */
export type ChartEvent = EventOf<typeof ChartOfAccountsSet>
