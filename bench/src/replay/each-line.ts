import { closeSync, openSync, readSync } from 'node:fs'

const chunkBytes = 1 << 20

const newline = 10

/** Calls `take` with each line of a file, read a megabyte at a time, which made JSON.parse fastest of the ways tried. */
export const eachLine = (path: string, take: (line: string) => void): void => {
  const file = openSync(path, 'r')
  const buffer = Buffer.allocUnsafe(2 * chunkBytes)
  let kept = 0
  try {
    for (;;) {
      const length = kept + readSync(file, buffer, kept, chunkBytes, null)
      if (length === kept) return
      const chunk = buffer.subarray(0, length)
      let from = 0
      for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
        take(chunk.toString('utf8', from, end))
        from = end + 1
      }
      kept = length - from
      if (kept > chunkBytes) throw new RangeError(`A line is longer than ${chunkBytes} bytes`)
      chunk.copy(buffer, 0, from)
    }
  } finally {
    closeSync(file)
  }
}
