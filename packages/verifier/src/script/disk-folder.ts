import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folder, FolderFile } from '../pack/folder.ts'

const pieceBytes = 1 << 20

const filesUnder = async (root: string, under = ''): Promise<readonly FolderFile[]> => {
  const files: FolderFile[] = []
  for (const entry of await readdir(join(root, under), { withFileTypes: true })) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory()) files.push(...(await filesUnder(root, path)))
    else files.push({ path, isRegular: entry.isFile() })
  }
  return files
}

/** A folder on a disk. */
export const diskFolder = (root: string): Folder => ({
  files: () => filesUnder(root),
  pieces: (path) => createReadStream(join(root, path), { highWaterMark: pieceBytes }),
})
