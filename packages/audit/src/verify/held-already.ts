import { type CommandDefinition, isTakenOver, type Telling } from '@coflyfr/core'

type Codec = CommandDefinition['data']

/** By the fields that a teller leaves out, a list of its own: what was found of the codecs that it was asked about. */
const verdicts = new WeakMap<
  readonly string[],
  { readonly codec: Codec; readonly held: Codec | undefined; readonly isTaken: boolean }
>()

/**
 * Whether the data of a command were held against all that its codec asks when the event that tells it was read: they are
 * the event's own, and the two codecs ask the same of each field. It is asked once of each type of event, and not of each event.
 */
export const isHeldAlready = (codec: Codec, { leftOut, read }: Telling): boolean => {
  if (leftOut === null) return false
  const [first] = read.events
  const held = read.catalogue.get(first?.type ?? '')?.data
  const known = verdicts.get(leftOut)
  if (known !== undefined && known.codec === codec && known.held === held) return known.isTaken
  const isTaken = isTakenOver(codec, held, leftOut)
  verdicts.set(leftOut, { codec, held, isTaken })
  return isTaken
}
