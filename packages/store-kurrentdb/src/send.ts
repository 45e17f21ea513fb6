import { StoreFault } from '@coflyfr/core'
import type { AppendAnswer, ClusterClient, EventToStore } from './client/cluster-client.ts'
import { pause } from './pause.ts'

/** An append as it goes to the cluster; the same bytes at the same revision however often it is sent. */
export interface Sending {
  /** Stream on the cluster. */
  readonly stream: string
  readonly events: readonly EventToStore[]
  /** Revision behind which the events are to stand; -1 for the beginning of the stream. */
  readonly expected: number
}

/** The last answer, and how often it took. */
export interface Sent {
  readonly answer: AppendAnswer
  readonly tries: number
}

/** How often an append is sent before its outcome is left unknown. */
const triesMax = 4

/** A stream that was deleted looks empty and is not: its revisions go on where they were (KURRENTDB §6). */
const wentOn = (stream: string, revision: number, found: number): StoreFault =>
  new StoreFault(
    'Damaged',
    `${stream} took revision ${found} where ${revision} was to be: the stream was deleted before; restore the cluster from a backup`,
  )

/**
 * Sends an append until an answer is sure, a few times at most. Sending the same ids at the same exact revision again
 * writes nothing twice, also after the server was started anew (KURRENTDB §4).
 */
export const sendUntilSure = async (
  client: ClusterClient,
  random: () => number,
  { stream, events, expected }: Sending,
): Promise<Sent> => {
  for (let tries = 1; ; tries += 1) {
    const answer = await client.append(stream, events, expected)
    const revision = expected + events.length
    if (answer.kind === 'appended' && answer.revision !== revision)
      throw wentOn(stream, revision, answer.revision)
    if (answer.kind !== 'unknown' || tries === triesMax) return { answer, tries }
    await pause(tries, random)
  }
}
