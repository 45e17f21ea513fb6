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

const requiredByKind: Readonly<Record<PackKind, readonly string[]>> = {
  log: ['checkpoint', 'checkpoints', eventsPath, 'keys', 'policy'],
  range: ['checkpoint', eventsPath, 'keys', 'policy', 'range-proof'],
  stream: ['checkpoint', eventsPath, 'keys', 'policy', 'range-proof', 'statement'],
}

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
  const detail = `${path} has not the ${bytes} bytes and the hash that the manifest gives`
  authentic.add({ code: 'FileDiffers', detail })
}

/** Holds the files of a pack against its manifest. */
export const checkPackFiles = async (
  { authentic, complete }: { readonly authentic: Findings; readonly complete: Findings },
  root: string,
  { files, kind, events }: PackManifest,
): Promise<void> => {
  const listed = new Set(files.map(({ path }) => path))
  const there = new Set(await filesInFolder(root))
  for (const path of requiredByKind[kind]) {
    if (listed.has(path)) continue
    complete.add({ code: 'FileMissing', detail: `the manifest names no ${path}` })
  }
  for (const file of files) {
    if (there.has(file.path)) await checkFile(authentic, root, file)
    else complete.add({ code: 'FileMissing', detail: `${file.path} is not there` })
  }
  const found = there.has(eventsPath) ? await hashOf(join(root, eventsPath)) : sha256Hex('')
  if (found !== events.sha256) {
    const detail = `events.sha256: the manifest says ${events.sha256}, the events lead to ${found}`
    authentic.add({ code: 'ManifestDiffers', detail })
  }
  for (const path of there) {
    if (path === manifestPath || listed.has(path)) continue
    authentic.add({ code: 'FileUnlisted', detail: `${path} is named by no manifest` })
  }
}
