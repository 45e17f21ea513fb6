import { financialYearOf, type PlainDate } from '@coflyfr/core'
import { type Pence, pence } from '@coflyfr/money'
import { type MovementColumn, noMovements, type Reserve, type ReservesState } from './state.ts'

/** The reserve with that id, created the first time. */
export const reserveOf = ({ reserves }: ReservesState, reserve: string): Reserve => {
  const known = reserves.get(reserve)
  if (known !== undefined) return known
  const begun: Reserve = {
    reserve,
    establishment: null,
    movements: new Map(),
    repurposings: [],
    drawdowns: new Map(),
    missingMinutes: [],
  }
  reserves.set(reserve, begun)
  return begun
}

/** Adds a movement to the year of its date; a negative amount lowers the balance. */
export const move = (
  { movements }: Reserve,
  column: MovementColumn,
  on: PlainDate,
  amount: Pence,
): void => {
  const year = financialYearOf(on)
  const known = movements.get(year)
  const inYear = known ?? noMovements()
  inYear[column] = pence(inYear[column] + amount)
  if (known === undefined) movements.set(year, inYear)
}
