import type { Folder } from '../pack/folder.ts'

const pieceBytes = 1 << 20

async function* piecesOf(file: Blob): AsyncIterable<Uint8Array> {
  // Read by slices: not every browser lets a stream be read with `for await`.
  for (let from = 0; from < file.size; from += pieceBytes)
    yield new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer())
}

/** A folder that was given to the page, from its files by their paths. */
export const pageFolder = (files: ReadonlyMap<string, Blob>): Folder => {
  const fileAt = (path: string): Blob => files.get(path) ?? new Blob()
  return {
    files: async () => [...files.keys()].map((path) => ({ path, isRegular: true })),
    pieces: (path) => piecesOf(fileAt(path)),
    whole: async (path) => new Uint8Array(await fileAt(path).arrayBuffer()),
  }
}
