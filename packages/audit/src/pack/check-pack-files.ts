import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '@coflyfr/core'
import type { Findings } from '../verify/findings.ts'
import { filesInFolder } from './pack-folder.ts'
import {
  eventsPath,
  manifestPath,
  type PackFile,
  type PackKind,
  type PackManifest,
} from './pack-manifest.ts'
import { tilePathsOf } from './tile-paths.ts'

const ofAll = ['README.txt', 'checkpoint', eventsPath, 'keys', 'policy']

const requiredByKind: Readonly<Record<PackKind, readonly string[]>> = {
  log: [...ofAll, 'checkpoints'],
  range: [...ofAll, 'range-proof'],
  stream: [...ofAll, 'range-proof', 'statement'],
}

/** The files that a pack must hold. */
function* requiredPaths({ kind, size }: PackManifest): Generator<string> {
  yield* requiredByKind[kind]
  if (kind === 'log') yield* tilePathsOf(size)
}

/**
 * How many required files that the manifest does not name are reported: a manifest that lies about its size would
 * require any number of tiles.
 */
const unnamedMax = 200

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

const checkFile = async (
  authentic: Findings,
  root: string,
  { path, bytes, sha256 }: PackFile,
): Promise<void> => {
  const found = join(root, path)
  const { size } = await stat(found)
  if (size === bytes && (await hashOf(found)) === sha256) return
  const detail = `${path} does not have the ${bytes} bytes and the hash that the manifest gives`
  authentic.add({ code: 'FileDiffers', detail })
}

/** Checks the files of a pack against its manifest. */
export const checkPackFiles = async (
  { authentic, complete }: { readonly authentic: Findings; readonly complete: Findings },
  root: string,
  manifest: PackManifest,
): Promise<void> => {
  const { files, events } = manifest
  const listed = new Set(files.map(({ path }) => path))
  const there = new Set(await filesInFolder(root))
  let unnamed = 0
  for (const path of requiredPaths(manifest)) {
    if (listed.has(path)) continue
    complete.add({ code: 'FileMissing', detail: `${path} is not named by the manifest` })
    if (++unnamed > unnamedMax) break
  }
  for (const file of files) {
    if (there.has(file.path)) await checkFile(authentic, root, file)
    else complete.add({ code: 'FileMissing', detail: `${file.path} is missing` })
  }
  const found = there.has(eventsPath) ? await hashOf(join(root, eventsPath)) : sha256Hex('')
  if (found !== events.sha256) {
    const detail = `events.sha256: the manifest says ${events.sha256}, but the events give ${found}`
    authentic.add({ code: 'ManifestDiffers', detail })
  }
  for (const path of there) {
    if (path === manifestPath || listed.has(path)) continue
    authentic.add({ code: 'FileUnlisted', detail: `${path} is not named by the manifest` })
  }
}
