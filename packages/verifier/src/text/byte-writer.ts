const quote = 0x22
const backslash = 0x5c

/** Puts bytes one after the other, over and over in the same room, for what is hashed of them. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12)
  #length = 0

  /** Forgets what stands after so many bytes. */
  cut(length: number): void {
    this.#length = length
  }

  #makeRoom(more: number): void {
    const length = this.#length + more
    if (length <= this.#bytes.length) return
    const longer = new Uint8Array(2 * length)
    longer.set(this.#bytes)
    this.#bytes = longer
  }

  /** Puts the bytes between two places of others. */
  put(bytes: Uint8Array, start = 0, end = bytes.length): void {
    this.#makeRoom(end - start)
    const into = this.#bytes
    let length = this.#length
    for (let at = start; at < end; at += 1) into[length++] = bytes[at] ?? 0
    this.#length = length
  }

  /** Puts a text of ASCII. */
  text(text: string): void {
    this.#makeRoom(text.length)
    for (let at = 0; at < text.length; at += 1) this.#bytes[this.#length + at] = text.charCodeAt(at)
    this.#length += text.length
  }

  /** Puts canonical JSON as it is spelt within a string of JSON; it holds no control characters. */
  escaped(bytes: Uint8Array, start: number, end: number): void {
    this.#makeRoom(2 * (end - start))
    const into = this.#bytes
    let length = this.#length
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === quote || byte === backslash) into[length++] = backslash
      into[length++] = byte
    }
    this.#length = length
  }

  /** What was put, until something else is. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }
}
