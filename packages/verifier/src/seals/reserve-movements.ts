import type { Told } from '../event.ts'
import { penceOf } from '../text/pounds.ts'

/** A column of movements of a reserve. */
export type ReserveColumn = 'restated' | 'additions' | 'released' | 'drawdowns' | 'transfers'

const columnOf: Readonly<Record<string, readonly [ReserveColumn, 1n | -1n]>> = {
  ReserveRestated: ['restated', 1n],
  ContributedToReserve: ['additions', 1n],
  ReserveReleased: ['released', -1n],
  DrawdownPosted: ['drawdowns', -1n],
  DrawdownReversed: ['drawdowns', 1n],
  TransferredBetweenReserves: ['transfers', -1n],
}

/** How an event moves reserves: two for a transfer, none for most types. */
export const reserveMovements = (
  type: string,
  data: Told,
): readonly {
  readonly reserve: string
  readonly column: ReserveColumn
  readonly amount: bigint
}[] => {
  const found = columnOf[type]
  if (found === undefined) return []
  const [column, sign] = found
  const amount = sign * penceOf(data.amount)
  const own = { reserve: data.reserve, column, amount }
  if (type !== 'TransferredBetweenReserves') return [own]
  return [own, { reserve: data.toReserve, column, amount: -amount }]
}
