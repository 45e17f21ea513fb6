import type { Bytes } from '../text/bytes.ts'

/** A file of a folder. */
export interface FolderFile {
  readonly path: string
  /** False for anything but a regular file, such as a link. */
  readonly isRegular: boolean
}

/** The folder of a pack, on disk or as it was given to the page. */
export interface Folder {
  readonly files: () => Promise<readonly FolderFile[]>
  /** The bytes of an existing file in pieces, in order. A piece is valid until the next one is asked for. */
  readonly pieces: (path: string) => AsyncIterable<Uint8Array>
  /** The bytes of an existing file. */
  readonly whole: (path: string) => Promise<Bytes>
}
