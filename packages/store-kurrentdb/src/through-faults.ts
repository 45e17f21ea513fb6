import { ClientFault } from './client/cluster-client.ts'
import { pause } from './pause.ts'

/** How a read begins, and how long it is begun again. */
export interface ThroughFaults<Item> {
  /** Begins behind what was handed out so far. */
  readonly read: () => AsyncIterable<Item>
  /** From 0 to below 1, for the jitter of pauses. */
  readonly random: () => number
  readonly signal?: AbortSignal
}

/** Tries without any answer before a read gives up, some seconds in all: a cluster takes three to choose a new leader. */
const triesMax = 7

const mayWorkAgain = (error: unknown): boolean =>
  error instanceof ClientFault && (error.code === 'Unavailable' || error.code === 'TooSlow')

/** Reads to the end through lost connections and a server that gave the reader up; throws the last {@link ClientFault}. */
export async function* throughFaults<Item>({
  read,
  random,
  signal,
}: ThroughFaults<Item>): AsyncGenerator<Item> {
  let tries = 0
  while (!signal?.aborted) {
    try {
      for await (const item of read()) {
        yield item
        tries = 0
      }
      return
    } catch (error) {
      tries += 1
      if (!mayWorkAgain(error) || tries >= triesMax) throw error
      await pause(tries, random, signal)
    }
  }
}
