import type { ProcessManager } from '@coflyfr/core'
import fc from 'fast-check'
import type { OpenStore } from '../../support/budget-ledger.ts'
import { approveBudget, establishReserves } from './council.ts'
import { type Draw, Office, type Trial } from './office.ts'
import * as movement from './trials-of-movements.ts'
import * as reserve from './trials-of-reserves.ts'
import * as spending from './trials-of-spending.ts'
import * as yearEnd from './trials-of-year-ends.ts'

/** What is tried, as often as its documents need steps to be completed. */
const trials: readonly (readonly [number, Trial])[] = [
  [6, movement.propose],
  [1, movement.amend],
  [12, movement.decide],
  [5, movement.post],
  [2, movement.undo],
  [2, movement.add],
  [5, reserve.moveReserve],
  [1, reserve.restate],
  [2, reserve.repurpose],
  [2, reserve.establish],
  [5, reserve.request],
  [4, reserve.approveDrawdown],
  [5, reserve.draw],
  [3, reserve.undraw],
  [1, reserve.returnGift],
  [8, spending.importPostings],
  [3, spending.closePeriod],
  [4, spending.raise],
  [7, spending.settle],
  [5, spending.foresee],
  [4, yearEnd.reduce],
  [2, yearEnd.mapChart],
  [1, yearEnd.setNextBudget],
  [3, yearEnd.endYear],
]

const weighted = trials.flatMap(([weight, trial]) => Array.from({ length: weight }, () => trial))

/** One thing that is tried. */
export const draws: fc.Arbitrary<Draw> = fc.record({
  kind: fc.nat(weighted.length - 1),
  pick: fc.nat(500),
  other: fc.nat(500),
  amount: fc.oneof(
    fc.bigInt({ min: 1n, max: 2_500_001n }),
    fc.bigInt({ min: 1n, max: 20_000_000n }),
    fc.constantFrom(3n, 100n, 10_000_000n),
  ),
  days: fc.oneof({ weight: 9, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(25) }),
  back: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(60) }),
  flag: fc.boolean(),
})

/**
 * Writes a drawn ledger: two budgets of past years, then everything tried that succeeded. The processes are those of
 * budgets by default.
 */
export const written = async (
  drawn: readonly Draw[],
  open?: OpenStore,
  processes?: readonly ProcessManager[],
): Promise<Office> => {
  const office = await Office.open('2023-03-02', open, processes)
  await approveBudget(office, '2022-23')
  await approveBudget(office, '2023-24')
  await establishReserves(office)
  for (const draw of drawn) {
    office.next(draw.days)
    await weighted[draw.kind]?.(office, draw)
  }
  return office
}

/** Ledgers of two years and more, as the domain writes them. */
export const drawnLedgers: fc.Arbitrary<readonly Draw[]> = fc.array(draws, {
  minLength: 150,
  maxLength: 400,
  size: 'max',
})
