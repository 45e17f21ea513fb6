import type { Findings } from '../findings.ts'
import { parseCheckpoint } from '../notes/checkpoint.ts'
import { parseNote } from '../notes/note.ts'
import { base64Of } from '../text/bytes.ts'
import type { Manifest } from './manifest.ts'

/** Checks that the file `checkpoint` has the origin, size and root that the manifest gives. */
export const checkCheckpoint = (
  { origin, size, root }: Manifest,
  source: string | undefined,
  findings: Findings,
): void => {
  const note = source === undefined ? undefined : parseNote(source)
  const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text)
  if (checkpoint === undefined) return
  const said = `${checkpoint.origin} ${checkpoint.size} ${base64Of(checkpoint.root)}`
  const ours = `${origin} ${size} ${root}`
  if (said !== ours)
    findings.add(
      'authentic',
      'ManifestDiffers',
      `the checkpoint says ${said}, the manifest ${ours}`,
    )
}
