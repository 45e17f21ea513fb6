/** A line without its line feed; the last one may lack it. */
export interface Line {
  readonly bytes: Uint8Array
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

/** A piece of a file, and the lines that end in it. */
export interface LinesOfPiece {
  readonly piece: Uint8Array
  readonly lines: readonly Line[]
}

/** Cuts bytes that come in pieces into lines. A last line without a line feed comes with an empty piece. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncIterable<LinesOfPiece> {
  let kept: Uint8Array[] = []
  for await (const piece of pieces) {
    const lines: Line[] = []
    let start = 0
    for (;;) {
      const end = piece.indexOf(lineFeed, start)
      if (end === -1) break
      lines.push({ bytes: merged(kept, piece.subarray(start, end)), isEnded: true })
      kept = []
      start = end + 1
    }
    // Copied, because the reader may overwrite the piece.
    if (start < piece.length) kept.push(piece.slice(start))
    yield { piece, lines }
  }
  const nothing = new Uint8Array()
  if (kept.length > 0)
    yield { piece: nothing, lines: [{ bytes: merged(kept, nothing), isEnded: false }] }
}
