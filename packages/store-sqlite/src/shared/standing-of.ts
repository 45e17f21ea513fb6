import type { SharedProjection, Standing } from './shared-projection.ts'
import { type SharedWork, sharesCount } from './shared-work.ts'

/** How far all shares of a projection have come; `head` is the last position of the log. */
export const standingOf = (
  shared: SharedWork,
  { name, version }: Pick<SharedProjection<unknown>, 'name' | 'version'>,
  head: number,
): Standing => {
  const states = shared.states(name, version)
  const isWhole = states.length === sharesCount
  const position = isWhole ? Math.min(...states.map((state) => state.position)) : -1
  return { position, behind: Math.max(0, head - position) }
}
