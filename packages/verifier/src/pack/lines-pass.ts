import { type Hashing, hashLength, leafHashInto, type PartsHash } from '../hashing.ts'
import { EventLine, type FoundOfLines, roomForFound } from '../log/event-line.ts'
import { LineLook } from '../log/line-look.ts'
import { hexOf } from '../text/bytes.ts'
import type { LinesOfPiece } from './lines.ts'

/** What was found in each line of a piece by itself, as plain data that can be sent to another thread. */
export interface LookedLines extends FoundOfLines {
  readonly count: number
  /** What is wrong with lines, by their numbers in the piece. Nothing else is known of these lines but the leaf. */
  readonly faults: ReadonlyMap<number, string>
  /** The hashes of the leaves, side by side. */
  readonly leaves: Uint8Array<ArrayBuffer>
}

/** The length and hash of the file of events, as it was read. */
export interface EventsFile {
  readonly bytes: number
  readonly sha256: string
}

/** The first of four passes over the events: each line by itself. It finds the leaf, the fields and the body's hash. */
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

  /** Takes the next piece of the file; returns what was found in the lines that end in it. */
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

  /** Ends the pass. */
  end(): EventsFile {
    return { bytes: this.#bytes, sha256: hexOf(this.#hash.digest()) }
  }
}
