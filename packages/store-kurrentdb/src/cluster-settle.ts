import type { Appended, CommandIdReused, OutcomeUnknown, StreamName } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { ClientFault } from './client/cluster-client.ts'
import { type AppendSettings, appendedOf, earlierAnswer, unsettledKey } from './cluster-append.ts'
import { sendUntilSure } from './send.ts'
import { storeFaultOf } from './store-fault-of.ts'

type Settled = Either<OutcomeUnknown | CommandIdReused, Appended | null>

/**
 * Finds out what became of a command by reading its stream back. Present is committed. Absent is final once the stream
 * has passed the revision that the append was sent at; until then the very same bytes are sent again at that revision,
 * and where nobody answers the outcome stays unknown. Of a command that this process did not send only what is in the
 * stream is known: whoever decides it again writes the same ids at the same revision, or loses to whoever came first.
 */
export const clusterSettle = async (
  settings: AppendSettings,
  stream: StreamName,
  commandId: string,
  commandHash: string,
): Promise<Settled> => {
  const unknown = (cause: string): Settled =>
    left({ tag: 'OutcomeUnknown', stream, commandId, cause })
  const key = unsettledKey(stream, commandId)
  const lookUp = async () => {
    const knowledge = await settings.commands.refresh(stream)
    const found = await earlierAnswer(settings, stream, knowledge, { commandId, commandHash })
    return { knowledge, found }
  }
  try {
    const { knowledge, found } = await lookUp()
    const open = settings.unsettled.get(key)
    if (found !== null || open === undefined || knowledge.revision > open.sending.expected) {
      settings.unsettled.delete(key)
      return found ?? right(null)
    }
    const { answer } = await sendUntilSure(settings.client, settings.random, open.sending)
    if (answer.kind === 'unknown') return unknown(answer.cause)
    if (answer.kind === 'refused') throw storeFaultOf(answer.fault)
    settings.unsettled.delete(key)
    if (answer.kind === 'wrong-revision') return (await lookUp()).found ?? right(null)
    const commit = { ...open.commit, commit: answer.commit }
    settings.commands.add(stream, commandId, commit)
    return right(await appendedOf(settings, stream, commit, true))
  } catch (error) {
    if (error instanceof ClientFault) return unknown(error.message)
    throw error
  }
}
