import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folder, FolderFile } from '../pack/folder.ts'

const pieceBytesMost = 1 << 20

const filesUnder = async (root: string, under = ''): Promise<readonly FolderFile[]> => {
  const files: FolderFile[] = []
  for (const entry of await readdir(join(root, under), { withFileTypes: true })) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory()) files.push(...(await filesUnder(root, path)))
    else files.push({ path, isRegular: entry.isFile() })
  }
  return files
}

/** Reads all pieces into one buffer: a piece is valid only until the next one is asked for. */
async function* piecesOf(path: string, pieceBytes: number): AsyncIterable<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    const buffer = new Uint8Array(pieceBytes)
    for (;;) {
      const length = readSync(file, buffer)
      if (length === 0) return
      yield buffer.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

/** A folder on disk, whose files are read in pieces of so many bytes. */
export const diskFolder = (root: string, pieceBytes = pieceBytesMost): Folder => ({
  files: () => filesUnder(root),
  pieces: (path) => piecesOf(join(root, path), pieceBytes),
  whole: async (path) => new Uint8Array(readFileSync(join(root, path))),
})
