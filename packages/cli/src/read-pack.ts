import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PackManifest, parseManifest } from '@coflyfr/audit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { UsageFault } from './usage-fault.ts'

/** The manifest of the pack in a folder; a folder that is none is a slip of whoever gave it. */
export const readPack = async (folder: string, given: string): Promise<PackManifest> => {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null)
  if (text === null)
    throw new UsageFault(`FILE: expected an evidence pack, found no manifest.json in "${given}"`)
  const manifest = parseManifest(text)
  if (!isLeft(manifest)) return manifest.right
  throw new UsageFault(`FILE: the manifest.json of "${given}" is not one: ${manifest.left}`)
}
