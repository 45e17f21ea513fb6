import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { inTransaction } from '../transaction.ts'
import { stoppedOf } from './catch-up-inline.ts'
import type { InlineEntry, InlineWorkings } from './inline-entry.ts'
import type { InlineProjection, ProjectionStopped, RebuildSuperseded } from './inline-projection.ts'

type Outcome = Either<ProjectionStopped | RebuildSuperseded, number>

/**
 * Folds a projection from the beginning beside the live rows, and replaces them in one transaction when it has reached
 * the head: readers see the old rows or the new ones, never a mixture. Returns the position that it reached. If it stops
 * at an event, the live rows stay.
 */
export const rebuildInline =
  (
    workings: InlineWorkings,
    entry: InlineEntry,
  ): TaskEither<ProjectionStopped | RebuildSuperseded, number> =>
  async () => {
    const { connection, generations, busyTimeoutMs } = workings
    const { projection } = entry
    await removeLeftovers(workings, projection)
    const { id } = await inTransaction(connection, busyTimeoutMs, () =>
      generations.begin(projection, false),
    )
    for (;;) {
      const outcome = await inTransaction(connection, busyTimeoutMs, () =>
        step(workings, entry, id),
      )
      if (outcome !== null) {
        await removeLeftovers(workings, projection)
        return outcome
      }
      await connection.turns.next()
    }
  }

/** Folds one page, and switches to the new rows when it reaches the head. Null if there is more to do. */
const step = (
  { generations, lastPosition }: InlineWorkings,
  { projection, fold }: InlineEntry,
  id: number,
): Outcome | null => {
  const { name, version } = projection
  const built = generations.find(id)
  if (built === undefined) return left({ tag: 'RebuildSuperseded', name, version })
  const last = lastPosition()
  const folded = built.position < last ? fold(built, last) : built
  if (folded.stopped !== null) return left(stoppedOf(projection, folded.stopped))
  if (folded.position < last) return null
  generations.makeLive(projection, id)
  return right(folded.position)
}

/** Removes generations that nobody reads: those that were replaced, and abandoned rebuilds. */
const removeLeftovers = async (
  { connection, generations, busyTimeoutMs }: InlineWorkings,
  projection: InlineProjection,
): Promise<void> => {
  for (const id of generations.leftovers(projection)) {
    while (!(await inTransaction(connection, busyTimeoutMs, () => generations.removeSome(id)))) {
      await connection.turns.next()
    }
  }
}
