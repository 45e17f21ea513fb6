import { type Hashing, hashLength, leafHashInto, type PartsHash } from '../hashing.ts'
import { EventLine, type FoundOfLines, roomForFound } from '../log/event-line.ts'
import { LineLook } from '../log/line-look.ts'
import { hexOf } from '../text/bytes.ts'
import type { LinesOfPiece } from './lines.ts'

/** What was found of the lines of a piece, of each by itself: plain data, which another thread can be given. */
export interface LookedLines extends FoundOfLines {
  readonly count: number
  /** What is wrong with lines, by their numbers in the piece; of these no fields are found. */
  readonly faults: ReadonlyMap<number, string>
  /** The leaves side by side. */
  readonly leaves: Uint8Array<ArrayBuffer>
}

/** The file of the events, as it was read. */
export interface EventsFile {
  readonly bytes: number
  readonly sha256: string
}

/** The first look at the events, at each line by itself: its leaf, its form and its fields, and the hash of what it says. */
export class LinesPass {
  readonly #hashing: Hashing
  readonly #look: LineLook
  readonly #line = new EventLine()
  readonly #hash: PartsHash
  #bytes = 0

  constructor(hashing: Hashing) {
    this.#hashing = hashing
    this.#look = new LineLook(hashing)
    this.#hash = hashing.sha256InParts()
  }

  /** Takes the next piece of the file; returns what was found of the lines that end in it. */
  take({ piece, lines }: LinesOfPiece): LookedLines {
    this.#hash.update(piece)
    this.#bytes += piece.length
    const faults = new Map<number, string>()
    const leaves = new Uint8Array(hashLength * lines.length)
    const found = roomForFound(lines.length)
    const line = this.#line
    for (const [at, { bytes }] of lines.entries()) {
      leafHashInto(this.#hashing, bytes, leaves, hashLength * at)
      line.put(bytes, 0)
      line.keepIn(found, at)
      const fault = this.#look.fault(line)
      if (fault !== null) faults.set(at, fault)
    }
    return { count: lines.length, faults, leaves, ...found }
  }

  /** Takes the end of the file. */
  end(): EventsFile {
    return { bytes: this.#bytes, sha256: hexOf(this.#hash.digest()) }
  }
}
