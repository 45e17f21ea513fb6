import type { BridgeState, Movement } from './state.ts'

/** A reserve's name; where two reserves have one name, each with its id. */
const nameOf = ({ reserveNames }: BridgeState, reserve: string): string => {
  const name = reserveNames.get(reserve)
  if (name === undefined) return reserve
  return reservesNamed(reserveNames, name) > 1 ? `${name} (${reserve})` : name
}

/** How many reserves have a name. */
export const reservesNamed = (names: ReadonlyMap<string, string>, name: string): number =>
  [...names.values()].filter((one) => one === name).length

/** A movement's reference as a reader knows it: that of a reserve is the reserve's own, and stands after its name. */
export const shownReference = (
  state: BridgeState,
  { reference, reserve }: Pick<Movement, 'reference' | 'reserve'>,
): string | null => (reserve === null ? reference : `${nameOf(state, reserve)} ${reference}`)
