import { left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { inTransaction } from '../transaction.ts'
import type { Generation } from './generations.ts'
import type { InlineEntry, InlineWorkings } from './inline-entry.ts'
import type { InlineProjection, ProjectionStopped } from './inline-projection.ts'

/**
 * Folds the events that a projection has missed, because it is new to the ledger or because other programs wrote without
 * it. Each page is folded in one transaction together with the position reached, so that it may stop anywhere. Returns
 * the position that it reached.
 */
export const catchUpInline =
  (
    workings: InlineWorkings,
    { projection, fold }: InlineEntry,
  ): TaskEither<ProjectionStopped, number> =>
  async () => {
    const { connection, generations, lastPosition, busyTimeoutMs } = workings
    for (;;) {
      const seen = generations.live(projection)
      if (seen?.stopped != null) return left(stoppedOf(projection, seen.stopped))
      if (seen !== undefined && seen.position >= lastPosition()) return right(seen.position)
      await inTransaction(connection, busyTimeoutMs, () => {
        const generation = generations.live(projection) ?? generations.begin(projection, true)
        if (generation.stopped === null) fold(generation, lastPosition())
      })
      await connection.turns.next()
    }
  }

/** The refusal that says where a projection stopped. */
export const stoppedOf = (
  { name, version }: InlineProjection,
  { position, cause }: NonNullable<Generation['stopped']>,
): ProjectionStopped => ({ tag: 'ProjectionStopped', name, version, position, cause })
