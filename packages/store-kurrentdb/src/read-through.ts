import type { StoredEvent } from './client/cluster-client.ts'
import type { LogSettings } from './follow-through.ts'
import { throughFaults } from './through-faults.ts'

/** The events of one stream on the cluster from a revision on, read through lost connections. */
export async function* readThrough(
  { client, random }: Pick<LogSettings, 'client' | 'random'>,
  stream: string,
  from: number,
): AsyncGenerator<readonly StoredEvent[]> {
  let next = from
  async function* read(): AsyncGenerator<readonly StoredEvent[]> {
    for await (const batch of client.readStream(stream, next)) {
      next = (batch.at(-1)?.revision ?? next - 1) + 1
      yield batch
    }
  }
  yield* throughFaults({ read, random })
}
