/** A line without its line feed; the last one may lack it. */
export interface Line {
  readonly bytes: Uint8Array
  /** Where it begins in the file. */
  readonly offset: number
  readonly isEnded: boolean
}

const lineFeed = 10

const merged = (kept: readonly Uint8Array[], last: Uint8Array): Uint8Array => {
  if (kept.length === 0) return last
  const whole = new Uint8Array(kept.reduce((sum, part) => sum + part.length, last.length))
  let at = 0
  for (const part of [...kept, last]) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Cuts bytes that come in pieces into lines, a piece's worth at a time. */
export async function* linesOf(
  pieces: AsyncIterable<Uint8Array>,
  onPiece: (piece: Uint8Array) => void,
): AsyncIterable<readonly Line[]> {
  let kept: Uint8Array[] = []
  let offset = 0
  for await (const piece of pieces) {
    onPiece(piece)
    const lines: Line[] = []
    let start = 0
    for (;;) {
      const end = piece.indexOf(lineFeed, start)
      if (end === -1) break
      const bytes = merged(kept, piece.subarray(start, end))
      kept = []
      lines.push({ bytes, offset, isEnded: true })
      offset += bytes.length + 1
      start = end + 1
    }
    // Pieces may be overwritten by whoever reads them.
    if (start < piece.length) kept.push(piece.slice(start))
    if (lines.length > 0) yield lines
  }
  if (kept.length > 0) yield [{ bytes: merged(kept, new Uint8Array()), offset, isEnded: false }]
}
