import type { Findings, VerdictName } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { hexOf } from '../text/bytes.ts'
import type { Folder } from './folder.ts'

/** A file for people to read, whose hash is in an event. */
export interface ShownFile {
  readonly path: string
  readonly sha256: string
  readonly position: number
  readonly verdict: VerdictName
  readonly code: string
}

/** Checks the files that show rules and sealed reports for people to read. */
export const checkShownFiles = async (
  {
    hashing,
    folder,
    there,
    findings,
  }: {
    readonly hashing: Hashing
    readonly folder: Folder
    readonly there: ReadonlySet<string>
    readonly findings: Findings
  },
  ...shown: readonly (readonly ShownFile[])[]
): Promise<void> => {
  for (const { path, sha256, position, verdict, code } of shown.flat()) {
    if (!there.has(path))
      findings.add('complete', 'FileMissing', `${path} is missing`, { position })
    else if (hexOf(hashing.sha256(await folder.whole(path))) !== sha256)
      findings.add(verdict, code, `${path} differs from what the event at ${position} holds`, {
        position,
      })
  }
}
