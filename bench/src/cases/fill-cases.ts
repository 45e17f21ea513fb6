import {
  epochInstant,
  LedgerOpened,
  ledgerStream,
  openingActor,
  openingDate,
  streamName,
} from '@coflyfr/core'
import { contentHashOfRules, standardRules } from '@coflyfr/governance'
import { ApprovalRulesSet } from '@coflyfr/governance/events'
import { createStore } from '@coflyfr/store-sqlite'
import { generateCouncil, type SyntheticCommand } from '@coflyfr/synthetic'
import { appendAll } from '../data/append-all.ts'
import { type GeneratedAppend, generatedAppend } from '../data/generated-append.ts'
import { type DataSet, generatedOrigin } from '../data/ledger-events.ts'
import { decidedAppends } from './decided.ts'

/** Appends that share a transaction. */
const batchLength = 1_000

/** Children per event: enough that the log is cut in the second year, after 112 cases for each 1,000 events. */
const childrenOfEvent = 0.142

/** The commands of a data set's council: more than needed, so that the log can be cut at the number of events. */
export const councilOf = ({ events, seed }: DataSet): Iterable<SyntheticCommand> =>
  generateCouncil({ seed, children: Math.ceil(events * childrenOfEvent), years: 2 })

function* opening(): Generator<GeneratedAppend> {
  const by = { actor: openingActor, readsRules: false }
  const opened = { origin: generatedOrigin, history: true, refusalsKept: false }
  const rules = { rules: standardRules, contentHash: contentHashOfRules(standardRules) }
  const events = [
    { stream: ledgerStream, event: LedgerOpened.of(openingDate, opened), ...by },
    { stream: streamName('rules'), event: ApprovalRulesSet.of(openingDate, rules), ...by },
  ]
  for (const [number, event] of events.entries()) {
    const place = { revision: 0, commandId: `open-${number}`, recordedAt: epochInstant }
    yield generatedAppend(event, place)
  }
}

/** What a ledger was filled with. */
export interface Filled {
  readonly events: number
  readonly cases: number
}

/** Generates a council, decides its commands and appends the events to a new ledger, durably, a thousand at a time. */
export const fillCases = async (path: string, dataSet: DataSet): Promise<Filled> => {
  await using store = await createStore(path, {
    origin: generatedOrigin,
    clock: () => Date.now() * 1_000,
  })
  let events = 0
  let cases = 0
  let batch: GeneratedAppend[] = []
  const take = async (appends: Iterable<GeneratedAppend>): Promise<void> => {
    for (const one of appends) {
      if (events >= dataSet.events) break
      events += 1
      if (one.revision === 0 && one.stream.startsWith('case-')) cases += 1
      batch.push(one)
      if (batch.length < batchLength) continue
      await appendAll(store, batch)
      batch = []
    }
  }
  await take(opening())
  await appendAll(store, batch)
  batch = []
  await take(decidedAppends(councilOf(dataSet)))
  await appendAll(store, batch)
  return { events, cases }
}
