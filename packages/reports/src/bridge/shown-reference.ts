import type { BridgeState, Movement } from './state.ts'

/** A reserve's name, with its id if another reserve has the same name. */
const nameOf = ({ reserveNames }: BridgeState, reserve: string): string => {
  const name = reserveNames.get(reserve)
  if (name === undefined) return reserve
  return reservesNamed(reserveNames, name) > 1 ? `${name} (${reserve})` : name
}

/** How many reserves have a name. */
export const reservesNamed = (names: ReadonlyMap<string, string>, name: string): number =>
  [...names.values()].filter((one) => one === name).length

/** A movement's reference as a reader knows it; one that belongs to a reserve comes after the reserve's name. */
export const shownReference = (
  state: BridgeState,
  { reference, reserve }: Pick<Movement, 'reference' | 'reserve'>,
): string | null => (reserve === null ? reference : `${nameOf(state, reserve)} ${reference}`)
