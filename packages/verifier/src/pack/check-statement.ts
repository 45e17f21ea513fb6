import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { parseNote } from '../notes/note.ts'
import { signedBy } from '../notes/trust.ts'
import type { VerifierKey } from '../notes/verifier-key.ts'
import type { Manifest } from './manifest.ts'

/** Checks the signer's statement about the end of a stream. */
export const checkStatement = async (
  hashing: Hashing,
  { origin, size, root, stream, events }: Manifest,
  eventsHash: string,
  source: string | undefined,
  keys: readonly VerifierKey[],
  findings: Findings,
): Promise<void> => {
  if (stream === null) return
  const end = `only the signer states that ${stream.name} ends at revision ${stream.lastRevision}`
  findings.add('complete', 'StreamEnd', end, { stream: stream.name })
  if (source === undefined) return
  const note = parseNote(source)
  const signed = note === undefined ? undefined : await signedBy(hashing, note, keys)
  if (signed === undefined || signed.by.length === 0 || signed.wrongBy.length > 0) {
    findings.add('authentic', 'StatementDiffers', 'it is not signed by a known key')
    return
  }
  const says = [
    'coflyfr-selection/v1',
    origin,
    size,
    root,
    `stream ${stream.name}`,
    `revisions ${events.count}`,
    `events ${eventsHash}`,
    '',
  ].join('\n')
  if (note?.text !== says)
    findings.add('authentic', 'StatementDiffers', 'the statement does not agree with the pack')
}
