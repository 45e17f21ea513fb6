import { nearestName } from '@coflyfr/core'

/** A name as it was typed, and beside it the one that was most likely meant, if one is near. */
export const typedName = (typed: string, names: readonly string[]): string => {
  const nearest = nearestName(typed, names)
  const quoted = JSON.stringify(typed)
  return nearest === null ? quoted : `${quoted} (did you mean ${JSON.stringify(nearest)}?)`
}
