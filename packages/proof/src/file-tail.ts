import { Buffer } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'

/** Far longer than any record, yet short enough to read at each signing. */
const tailLengthBytes = 65_536

/** The end of a checkpoint file, from the beginning of a paragraph; all of a short file. */
export const fileTail = async (file: FileHandle): Promise<string> => {
  const { size } = await file.stat()
  const length = Math.min(size, tailLengthBytes)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length)
  const text = buffer.toString('utf8', 0, bytesRead)
  return length === size ? text : text.slice(text.indexOf('\n\n') + 2)
}
