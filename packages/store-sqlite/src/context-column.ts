import type { StreamRevision } from '@coflyfr/core'

/** Most contexts kept. */
const contextsMax = 1_000

/** Characters of the longest text kept: events rarely share a longer one. */
const keptLengthMax = 500

const contexts = new Map<string, readonly StreamRevision[]>()

const nothingRead: readonly StreamRevision[] = Object.freeze([])

/**
 * What a decision read from other streams, from the text of its column. Most decisions of a ledger read the same rules,
 * and parsing costs more than a look-up, so that events with the same text share one list, which is frozen.
 */
export const contextOfText = (text: string | null): readonly StreamRevision[] => {
  if (text === null) return nothingRead
  const known = contexts.get(text)
  if (known !== undefined) return known
  // After tampering it need not be a list. Reporting that is left to the audit.
  const context = JSON.parse(text) as readonly StreamRevision[]
  if (text.length > keptLengthMax || !Array.isArray(context)) return context
  for (const read of context) Object.freeze(read)
  if (contexts.size >= contextsMax) contexts.clear()
  contexts.set(text, Object.freeze(context))
  return context
}
