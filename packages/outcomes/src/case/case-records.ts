import { type ContextSource, contextSource, streamName } from '@coflyfr/core'
import type { CaseRecords } from '@coflyfr/privacy/rules'
import { caseEvents } from './events.ts'
import { caseRecord } from './retention/case-record.ts'
import {
  type CaseRetentionEvent,
  heedRetention,
  type RetentionFacts,
  retentionTypes,
} from './retention/retention-facts.ts'

const readerOf = <Type extends CaseRetentionEvent['type']>(type: Type) => {
  const reader = caseEvents.get(type)
  if (reader === undefined) throw new TypeError(`Cannot read a case: ${type} is no event of one`)
  return { ...reader, type }
}

const factsOf = (key: string): ContextSource<RetentionFacts> =>
  contextSource<RetentionFacts, CaseRetentionEvent>({
    name: 'case-records',
    stream: streamName('case', key),
    events: retentionTypes.map(readerOf),
    initialState: () => new Map(),
    // A state is kept between commands and may be shared with another decision, so each is a map of its own.
    evolve: (facts, event) => heedRetention(new Map(facts), event),
  })

/**
 * What a person's cases say about how long their record is kept, for the destruction of their key: the same classes and
 * triggers that the report `retention` finds.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { caseAllocation, caseRecords } from '@coflyfr/outcomes'
 * import { privacyCommands } from '@coflyfr/privacy'
 *
 * const { stream, types } = caseRecords.factsOf('7f3a9b21')
 * assert.equal(stream, 'case-7f3a9b21')
 * assert.ok(types.includes('LookedAfterPeriodStarted'))
 * assert.ok(privacyCommands({ allocationOf: caseAllocation, caseRecords }).length > 0)
 * ```
 */
export const caseRecords: CaseRecords<RetentionFacts> = { factsOf, recordOf: caseRecord }
