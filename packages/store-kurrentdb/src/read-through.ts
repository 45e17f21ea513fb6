import type { StoredEvent } from './client/cluster-client.ts'
import type { LogSettings } from './follow-through.ts'
import { throughFaults } from './through-faults.ts'

/** The events of one stream on the cluster from a revision on, each once, read through lost connections. */
export async function* readThrough(
  { client, random }: Pick<LogSettings, 'client' | 'random'>,
  stream: string,
  from: number,
): AsyncGenerator<readonly StoredEvent[]> {
  let next = from
  async function* read(): AsyncGenerator<readonly StoredEvent[]> {
    for await (const batch of client.readStream(stream, next)) {
      const behind = batch.filter(({ revision }) => {
        const isNew = revision >= next
        if (isNew) next = revision + 1
        return isNew
      })
      yield behind
    }
  }
  yield* throughFaults({ read, random })
}
