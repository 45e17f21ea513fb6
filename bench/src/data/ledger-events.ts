import {
  addDays,
  type FinancialYear,
  financialYear,
  financialYearOf,
  LedgerOpened,
  ledgerStream,
  openingActor,
  openingDate,
  plainDate,
  streamName,
} from '@coflyfr/core'
import { contentHashOfRules, standardRules } from '@coflyfr/governance'
import { ApprovalRulesSet } from '@coflyfr/governance/events'
import { budgetOf } from './budgets.ts'
import { caseLife } from './case-life.ts'
import { documents } from './documents.ts'
import type { GeneratedEvent } from './generated-event.ts'
import { measureReadings } from './measure-readings.ts'
import { seededRandom } from './random.ts'
import { reserveLife } from './reserve-life.ts'
import { virementLife } from './virement-life.ts'

/** What determines the data: the same two numbers give the same events on every machine. */
export interface DataSet {
  readonly events: number
  readonly seed: number
}

/** Name of the generated ledger, part of every event id. */
export const generatedOrigin = 'bench.example/ledger'

const firstDay = plainDate('2023-04-01')

const daysInAll = 1_096

/** Shares of the events (PERFORMANCE, section 1): 72 in 100 are about cases and measures, 28 about money. */
const shares = { measures: 0.02, virements: 0.19, reserves: 0.09 } as const

/** Readings of one measure: one a month for three years. */
const readingsOfMeasure = 36

function* opening(): Generator<GeneratedEvent> {
  const given = { actor: openingActor, readsRules: false }
  const opened = { origin: generatedOrigin, history: false, refusalsKept: false }
  yield { stream: ledgerStream, event: LedgerOpened.of(openingDate, opened), ...given }
  const rules = { rules: standardRules, contentHash: contentHashOfRules(standardRules) }
  yield { stream: streamName('rules'), event: ApprovalRulesSet.of(openingDate, rules), ...given }
}

/**
 * Three years of a council's ledger, event by event: cases from contact to service, readings of measures, each year's
 * budget, virements from proposal to posting, reserves and their drawdowns.
 */
export function* ledgerEvents({ events, seed }: DataSet): Generator<GeneratedEvent> {
  const random = seededRandom(seed)
  let year: FinancialYear = financialYear('2022-23')
  const yearNow = (): FinancialYear => year
  const reserves = reserveLife(random, yearNow)
  const measures = measureReadings(
    random,
    Math.max(5, Math.round((events * shares.measures) / readingsOfMeasure)),
  )
  const nextCase = caseLife(random)
  const nextVirement = documents(random, virementLife(random, yearNow))
  const nextReserve = documents(random, reserves.begin)

  const beginning = [...opening(), ...reserves.establish(), ...measures.define(firstDay)]
  let made = 0
  for (const event of beginning.slice(0, events)) {
    made += 1
    yield event
  }
  while (made < events) {
    const on = addDays(firstDay, Math.floor((made / events) * daysInAll))
    if (financialYearOf(on) !== year) {
      year = financialYearOf(on)
      for (const event of budgetOf(random, year).slice(0, events - made)) {
        made += 1
        yield event
      }
      continue
    }
    const share = random.fraction()
    made += 1
    if (share < shares.virements) yield nextVirement(on)
    else if (share < shares.virements + shares.reserves) yield nextReserve(on)
    else if (share < shares.virements + shares.reserves + shares.measures) yield measures.next(on)
    else yield nextCase(on)
  }
}
