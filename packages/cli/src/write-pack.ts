import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PackFile } from '@coflyfr/charts'

/** Writes the files of a pack into a folder, the list of digests last: a pack that has one is whole. */
export const writePack = async (folder: string, files: readonly PackFile[]): Promise<void> => {
  for (const { path, content } of files) {
    const target = join(folder, ...path.split('/'))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
}
