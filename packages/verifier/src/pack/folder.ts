import type { Bytes } from '../text/bytes.ts'

/** A file of a folder. */
export interface FolderFile {
  readonly path: string
  /** False for what is no regular file, such as a link. */
  readonly isRegular: boolean
}

/** The folder of a pack, on a disk or as a page was given it. */
export interface Folder {
  readonly files: () => Promise<readonly FolderFile[]>
  /** The bytes of a file in pieces, in order. Only for files that are there. */
  readonly pieces: (path: string) => AsyncIterable<Uint8Array>
}

/** The whole of a file. */
export const wholeFile = async (folder: Folder, path: string): Promise<Bytes> => {
  const pieces: Uint8Array[] = []
  for await (const piece of folder.pieces(path)) pieces.push(piece)
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
