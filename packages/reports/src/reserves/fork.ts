import type { Reserve, ReservesState } from './state.ts'

const forkReserve = (reserve: Reserve): Reserve => ({
  ...reserve,
  movements: new Map([...reserve.movements].map(([year, moved]) => [year, { ...moved }])),
  repurposings: [...reserve.repurposings],
  drawdowns: new Map(reserve.drawdowns),
  missingMinutes: [...reserve.missingMinutes],
})

/** A state to fold on by itself: a drawdown or a gift that changes is another object. */
export const forkReserves = ({ reserves, gifts, budgets }: ReservesState): ReservesState => ({
  reserves: new Map([...reserves].map(([name, reserve]) => [name, forkReserve(reserve)])),
  gifts: new Map(gifts),
  budgets: {
    approved: new Map(budgets.approved),
    drafted: new Map([...budgets.drafted].map(([year, parts]) => [year, new Map(parts)])),
  },
})
