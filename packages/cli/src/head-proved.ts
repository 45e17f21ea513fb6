import { parseCheckpointLog, rootAt } from '@coflyfr/proof'
import type { CliContext } from './cli-context.ts'
import { readText } from './read-text.ts'
import type { Session } from './session.ts'
import { type SignedHead, signHead } from './sign-head.ts'
import { UsageFault } from './usage-fault.ts'

/** The checkpoint of a file, if the log has been what it says; a file of several counts by its last. */
const headGiven = async (
  context: CliContext,
  { store }: Session,
  file: string,
): Promise<SignedHead> => {
  const { records } = parseCheckpointLog(`${await readText(context, file)}\n`)
  const head = records.at(-1)
  if (head === undefined)
    throw new UsageFault(`--checkpoint: expected a signed checkpoint in "${file}", found none`)
  const { origin, size, root } = head.checkpoint
  const isOwn =
    origin === store.origin &&
    size <= store.tree.size() &&
    Buffer.compare(root, rootAt(store.tree.readNode, size)) === 0
  if (isOwn) return head
  throw new UsageFault(
    `--checkpoint: "${file}" does not belong to this log; run verify --checkpoint "${file}"`,
  )
}

/**
 * The checkpoint that proofs of these positions lead to: that of a file, or the head, signed now. Throws a UsageFault
 * where the file has none of this log, or one from before a position.
 */
export const headProved = async (
  context: CliContext,
  session: Session,
  file: string | undefined,
  positions: readonly number[],
): Promise<SignedHead> => {
  if (file === undefined) return signHead(session.path, session.store)
  const head = await headGiven(context, session, file)
  const { size } = head.checkpoint
  const later = positions.find((position) => position >= size)
  if (later === undefined) return head
  throw new UsageFault(`--checkpoint: it is of ${size} events, and position ${later} came later`)
}
