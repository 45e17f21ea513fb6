import { type CommandDefinition, isTakenOver, type Telling } from '@coflyfr/core'

type Codec = CommandDefinition['data']

/** The answer for a pair of codecs. */
interface Verdict {
  readonly codec: Codec
  readonly held: Codec | undefined
  readonly leftOut: readonly string[]
  readonly isTaken: boolean
}

/** By the type of event from which the command is told. */
const verdicts = new Map<string, Verdict>()

/**
 * Whether the data of a command need no validation, because reading the event has validated them: they are the data of
 * the event, and the two codecs check each field alike. The answer is remembered for each type of event.
 */
export const isHeldAlready = (codec: Codec, { leftOut, read }: Telling): boolean => {
  const [first] = read.events
  if (leftOut === null || first === undefined) return false
  const held = read.catalogue.get(first.type)?.data
  const known = verdicts.get(first.type)
  // The same process may audit ledgers by different rules.
  if (known?.codec === codec && known.held === held && known.leftOut === leftOut)
    return known.isTaken
  const isTaken = isTakenOver(codec, held, leftOut)
  verdicts.set(first.type, { codec, held, leftOut, isTaken })
  return isTaken
}
