import { type CommandDefinition, isTakenOver, type Telling } from '@coflyfr/core'

type Codec = CommandDefinition['data']

/** What was found of the codecs that were asked about. */
interface Verdict {
  readonly codec: Codec
  readonly held: Codec | undefined
  readonly leftOut: readonly string[]
  readonly isTaken: boolean
}

/** By the type of the event that tells a command. */
const verdicts = new Map<string, Verdict>()

/**
 * Whether the data of a command were held against all that its codec asks when the event that tells it was read: they are
 * the event's own, and the two codecs ask the same of each field. It is asked once of each type of event, and not of each event.
 */
export const isHeldAlready = (codec: Codec, { leftOut, read }: Telling): boolean => {
  const [first] = read.events
  if (leftOut === null || first === undefined) return false
  const held = read.catalogue.get(first.type)?.data
  const known = verdicts.get(first.type)
  // Two ledgers may be audited by other rules.
  if (known?.codec === codec && known.held === held && known.leftOut === leftOut)
    return known.isTaken
  const isTaken = isTakenOver(codec, held, leftOut)
  verdicts.set(first.type, { codec, held, leftOut, isTaken })
  return isTaken
}
