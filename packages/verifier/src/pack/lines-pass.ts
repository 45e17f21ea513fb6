import { type Hashing, hashLength, leafHashInto, type PartsHash } from '../hashing.ts'
import { bodyHashLength, EventLine, spansLength } from '../log/event-line.ts'
import { LineLook } from '../log/line-look.ts'
import { hexOf } from '../text/bytes.ts'
import type { LinesOfPiece } from './lines.ts'

/** What was found of the lines of a piece, of each by itself: plain data, which another thread can be given. */
export interface LookedLines {
  readonly count: number
  /** What is wrong with lines, by their numbers in the piece; of these no fields are found. */
  readonly faults: ReadonlyMap<number, string>
  /** The leaves side by side. */
  readonly leaves: Uint8Array<ArrayBuffer>
  /** Where the fields stand, and the hashes of what events say, as `EventLine` has them. */
  readonly spans: Uint32Array<ArrayBuffer>
  readonly bodies: Uint8Array<ArrayBuffer>
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
    const spans = new Uint32Array(spansLength * lines.length)
    const bodies = new Uint8Array(bodyHashLength * lines.length)
    const line = this.#line
    for (const [at, { bytes }] of lines.entries()) {
      leafHashInto(this.#hashing, bytes, leaves, hashLength * at)
      line.put(bytes, 0)
      const fault = this.#look.fault(line)
      if (fault !== null) faults.set(at, fault)
      else {
        spans.set(line.spans, spansLength * at)
        bodies.set(line.bodyHash, bodyHashLength * at)
      }
    }
    return { count: lines.length, faults, leaves, spans, bodies }
  }

  /** Takes the end of the file. */
  end(): EventsFile {
    return { bytes: this.#bytes, sha256: hexOf(this.#hash.digest()) }
  }
}

/** Gives a line, into which its preimage was put, what was found of it by itself. */
export const takeFound = (line: EventLine, { spans, bodies }: LookedLines, at: number): void => {
  for (let span = 0; span < spansLength; span += 1)
    line.spans[span] = spans[spansLength * at + span] ?? 0
  for (let digit = 0; digit < bodyHashLength; digit += 1)
    line.bodyHash[digit] = bodies[bodyHashLength * at + digit] ?? 0
}
