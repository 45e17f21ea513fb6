import type { Recorded } from '@coflyfr/core'
import fc from 'fast-check'
import type { Handlers, Line, SyncLedger, Told } from '../budget/sync-ledger.ts'
import { type Action, tries } from '../budget/trying.ts'
import { openedLedger, penceOf } from '../budget/world.ts'
import { actions } from './actions.ts'
import { batchIn, closedIn, figuresOf, placeOf, said } from './facts.ts'

/** A line with its outcome and the log before it. */
interface Given {
  readonly line: Line
  readonly told: Told
  readonly known: readonly Recorded[]
  readonly ledger: SyncLedger
}

/** A claim that must hold for every line, whatever its outcome. */
const always =
  (holds: (given: Given) => boolean) =>
  (handlers: Handlers): fc.IPropertyWithHooks<[Action[]]> =>
    fc.property(tries(actions), (all) => {
      const ledger = openedLedger(handlers)
      return all.every((action) => {
        const line = action(ledger)
        if (line === null) return true
        const known = [...ledger.log]
        return holds({ line, told: ledger.give(line), known, ledger })
      })
    })

const text = (place: ReturnType<typeof placeOf>, reference: string, amount: string): string =>
  JSON.stringify([place, reference, amount])

/** C4: each posting counts in the first open period from its own on, and names its own if that is a different one. */
export const latePostingsMoveOn = always(({ line, told, known }) => {
  if (line.command !== 'ImportActuals') return true
  const closed = closedIn(known)
  const expected = said(line).postings.map((posting) => {
    const place = placeOf(posting, closed)
    return place === null ? null : text(place, posting.reference, posting.amount)
  })
  const isClosed = known.some(
    (event) =>
      event.type === 'BatchClosed' &&
      said(event).batch === said(line).batch &&
      said(event).source === said(line).source,
  )
  if (told.outcome === 'refused') return isClosed || expected.includes(null)
  const counted = told.events.flatMap((event) => {
    const { period, concerns, postings } = said(event)
    const place = { period, concerns, on: event.effectiveOn }
    return postings.map(({ reference, amount }) => text(place, reference, amount))
  })
  return !isClosed && expected.toSorted().join() === counted.toSorted().join()
})

const authorities = ['section-151-officer', 'cabinet', 'council']

/** C5: only the latest closed period can be reopened, by an actor with the authority for it. */
export const onlyTheLatestReopens = always(({ line, told, known }) => {
  if (line.command !== 'ReopenPeriod') return true
  const { period, by } = said(line)
  const latest = [...closedIn(known)].sort().at(-1)
  const { role } = line.actor
  const allowed = period === latest && role === by && authorities.includes(role)
  return allowed === (told.outcome === 'committed')
})

const ofType = (log: readonly Recorded[], type: string) =>
  log.filter((event) => event.type === type)

/** C5: each close is sealed once, by the process; the seals of an earlier close of the period stay. */
export const everyCloseKeepsItsSeals = always(({ line, told, known, ledger }) => {
  if (line.command !== 'SealReports') return true
  const { period, upTo } = said(line)
  const close = ofType(known, 'PeriodClosed').find(({ position }) => position === upTo)
  const sealed = ofType(known, 'ReportsSealed').some((event) => said(event).upTo === upTo)
  const allowed =
    line.actor.role === 'system' && close !== undefined && said(close).period === period && !sealed
  const kept = ofType(ledger.log, 'ReportsSealed').slice(0, -1)
  return (
    allowed === (told.outcome === 'committed') &&
    (!allowed || JSON.stringify(kept) === JSON.stringify(ofType(known, 'ReportsSealed')))
  )
})

/** 15: a batch closes once, exactly when all its figures agree with the log, and accepts nothing more. */
export const batchesCloseWhole = always(({ line, told, known }) => {
  if (line.command !== 'CloseBatch') return true
  const { source, batch, count, controlTotal, debits, credits } = said(line)
  const held = figuresOf(batchIn(known, { source, batch }))
  const isClosed = ofType(known, 'BatchClosed').some(
    (event) => said(event).source === source && said(event).batch === batch,
  )
  const agrees =
    held.count === count &&
    held.controlTotal === penceOf(controlTotal) &&
    held.debits === penceOf(debits) &&
    held.credits === penceOf(credits)
  return (agrees && !isClosed) === (told.outcome === 'committed')
})
