import type { Reserve, ReservesState } from './state.ts'

const forkReserve = (reserve: Reserve): Reserve => ({
  ...reserve,
  movements: new Map([...reserve.movements].map(([year, moved]) => [year, { ...moved }])),
  repurposings: [...reserve.repurposings],
  drawdowns: new Map(reserve.drawdowns),
  missingMinutes: [...reserve.missingMinutes],
})

/** An independent copy to fold on. Drawdowns and gifts are never changed in place, so they can be shared. */
export const forkReserves = ({ reserves, gifts, budgets }: ReservesState): ReservesState => ({
  reserves: new Map([...reserves].map(([name, reserve]) => [name, forkReserve(reserve)])),
  gifts: new Map(gifts),
  budgets: {
    approved: new Map(budgets.approved),
    drafted: new Map([...budgets.drafted].map(([year, parts]) => [year, new Map(parts)])),
  },
})
