import type { Appended } from '@coflyfr/core'
import type { SqliteStore } from '@coflyfr/store-sqlite'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'

/** Adds to an answer of the writer, which waited for the replica, the position that the replica gives the events. */
export const placedByReplica =
  (store: SqliteStore, catchUp: () => Promise<void>) =>
  async <Failure>(outcome: Either<Failure, Appended>): Promise<Either<Failure, Appended>> => {
    if (isLeft(outcome)) return outcome
    const { stream, revision } = outcome.right
    const positionNow = async (): Promise<number | null> => {
      for await (const [event] of store.readStream(stream, { from: revision, upTo: revision })) {
        return event?.position ?? null
      }
      return null
    }
    const found = await positionNow()
    if (found !== null) return right({ ...outcome.right, position: found })
    // The cluster did not say where it is: then everything is looked through.
    await catchUp()
    return right({ ...outcome.right, position: await positionNow() })
  }
