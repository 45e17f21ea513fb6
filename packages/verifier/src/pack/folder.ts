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
  /** The bytes of a file in pieces, in order; each until the next one is asked for. Only for files that are there. */
  readonly pieces: (path: string) => AsyncIterable<Uint8Array>
  /** The whole of a file that is there. */
  readonly whole: (path: string) => Promise<Bytes>
}
