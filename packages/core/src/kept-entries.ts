/** The bytes of a kept map's three lists: its keys, the lengths of its values, and its values. */
export type LengthsApart = readonly [keys: number, lengths: number, values: number]

/** Between the members of a list that has each on a line of its own. */
export const betweenLines = '\n,'

/** Where the text of one value stands among the bytes of a kept state. */
export class KeptPlace {
  readonly from: number
  readonly to: number

  constructor(from: number, to: number) {
    this.from = from
    this.to = to
  }
}

/** The entries of a map among the bytes of a kept state, none of them decoded yet; see `EntriesApart`. */
export class KeptEntries {
  readonly #bytes: Buffer
  readonly #from: number
  readonly #lengths: LengthsApart

  /** @param from where the list of its keys begins */
  constructor(bytes: Buffer, from: number, lengths: LengthsApart) {
    this.#bytes = bytes
    this.#from = from
    this.#lengths = lengths
  }

  /** The place of each value by its key, in the order of the map. */
  places(): Map<string, KeptPlace> {
    const [ofKeys, ofLengths] = this.#lengths
    const lengthsFrom = this.#from + ofKeys + betweenLines.length
    const valuesFrom = lengthsFrom + ofLengths + betweenLines.length
    const keys: readonly string[] = JSON.parse(this.#text(this.#from, this.#from + ofKeys))
    const lengths: readonly number[] = JSON.parse(this.#text(lengthsFrom, lengthsFrom + ofLengths))
    if (keys.length !== lengths.length) {
      throw new SyntaxError(`${keys.length} keys are kept for ${lengths.length} values`)
    }
    const places = new Map<string, KeptPlace>()
    let from = valuesFrom + '['.length
    for (const [number, length] of lengths.entries()) {
      const to = from + length
      places.set(keys[number] ?? '', new KeptPlace(from, to))
      from = to + betweenLines.length
    }
    return places
  }

  /** A value as it was kept. */
  textAt({ from, to }: KeptPlace): string {
    return this.#text(from, to)
  }

  #text(from: number, to: number): string {
    return this.#bytes.toString('utf8', from, to)
  }
}
