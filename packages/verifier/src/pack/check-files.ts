import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import { hexOf } from '../text/bytes.ts'
import type { Folder } from './folder.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { tilesOf } from './tile-paths.ts'

/** The file with the events; its hash is computed while they are read. */
export const eventsPath = 'events.ndjson'

const neededAlways = ['README.txt', 'checkpoint', eventsPath, 'keys', 'policy']

/** Files up to this length, by the manifest, are read in one piece. */
const smallBytes = 1 << 16

const hashed = async (
  hashing: Hashing,
  folder: Folder,
  { path, bytes: said }: ManifestFile,
): Promise<{ readonly bytes: number; readonly sha256: string }> => {
  if (said <= smallBytes) {
    const whole = await folder.whole(path)
    return { bytes: whole.length, sha256: hexOf(hashing.sha256(whole)) }
  }
  const hash = hashing.sha256InParts()
  let bytes = 0
  for await (const piece of folder.pieces(path)) {
    hash.update(piece)
    bytes += piece.length
  }
  return { bytes, sha256: hexOf(hash.digest()) }
}

/** Whether a file has the length and the hash that the manifest names. */
export const checkFile = (
  named: ManifestFile,
  found: { readonly bytes: number; readonly sha256: string },
  findings: Findings,
): void => {
  if (found.bytes === named.bytes && found.sha256 === named.sha256) return
  findings.add(
    'authentic',
    'FileDiffers',
    `${named.path} does not have the size and hash that the manifest gives`,
  )
}

const neededPaths = function* ({ kind, size }: Manifest): Iterable<string> {
  yield* neededAlways
  if (kind === 'log') yield 'checkpoints'
  else yield 'range-proof'
  if (kind === 'stream') yield 'statement'
  if (kind === 'log') for (const { path } of tilesOf(size)) yield path
}

/** The manifest may give an absurd size, with more tiles than could ever be listed. */
const missingMax = 200

/** Checks which files there are, and the hashes of all but the events. Returns the paths of the regular files. */
export const checkFiles = async (
  hashing: Hashing,
  folder: Folder,
  manifest: Manifest,
  findings: Findings,
): Promise<ReadonlySet<string>> => {
  const files = await folder.files()
  const there = new Set(files.flatMap(({ path, isRegular }) => (isRegular ? [path] : [])))
  const named = new Set(manifest.files.map(({ path }) => path))
  for (const file of manifest.files) {
    if (!there.has(file.path))
      findings.add('complete', 'FileMissing', `${file.path} is missing, or is not a regular file`)
    else if (file.path !== eventsPath)
      checkFile(file, await hashed(hashing, folder, file), findings)
  }
  for (const { path } of files) {
    if (path !== 'manifest.json' && !named.has(path))
      findings.add('authentic', 'FileUnlisted', `${path} is not named by the manifest`)
  }
  let missing = 0
  for (const path of neededPaths(manifest)) {
    if (named.has(path)) continue
    findings.add('complete', 'FileMissing', `${path} is not named by the manifest`)
    if ((missing += 1) > missingMax) break
  }
  return there
}
