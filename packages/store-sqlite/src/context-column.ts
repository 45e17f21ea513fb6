import type { StreamRevision } from '@coflyfr/core'

/** Contexts kept at most. */
const contextsMax = 1_000

/** A longer text is seldom another event's too. */
const keptLengthMax = 500

const contexts = new Map<string, readonly StreamRevision[]>()

const nothingRead: readonly StreamRevision[] = Object.freeze([])

/**
 * What a decision read from other streams, by the text of its column. Most decisions of a ledger read the same rules, and
 * parsing is dearer than finding: one list is shared by all events that have it, so that nobody may change it.
 */
export const contextOfText = (text: string | null): readonly StreamRevision[] => {
  if (text === null) return nothingRead
  const known = contexts.get(text)
  if (known !== undefined) return known
  // What was tampered with need not be a list; telling so is the auditor's part.
  const context = JSON.parse(text) as readonly StreamRevision[]
  if (text.length > keptLengthMax || !Array.isArray(context)) return context
  for (const read of context) Object.freeze(read)
  if (contexts.size >= contextsMax) contexts.clear()
  contexts.set(text, Object.freeze(context))
  return context
}
