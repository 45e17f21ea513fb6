/** Bytes of the first chunk, and of the largest unless one text is longer. */
const chunkBytesFirst = 4_096
const chunkBytesMax = 1 << 20

/** Bytes that a UTF-16 code unit takes at most in UTF-8. */
const bytesOfUnit = 3

/**
 * Writes texts one after the other as UTF-8. They are never joined as a string, which V8 would keep with two bytes a
 * character as soon as one letter of megabytes is not Latin-1.
 */
export class TextBytes {
  readonly #full: Uint8Array[] = []
  #chunk = Buffer.allocUnsafe(chunkBytesFirst)
  #used = 0
  #lengthBefore = 0

  /** How many bytes were written. */
  get length(): number {
    return this.#lengthBefore + this.#used
  }

  /** Returns how many bytes the text takes. */
  write(text: string): number {
    const most = text.length * bytesOfUnit
    if (this.#used + most > this.#chunk.length) this.#begin(most)
    const written = this.#chunk.write(text, this.#used)
    this.#used += written
    return written
  }

  /** What was written. */
  parts(): readonly Uint8Array[] {
    return [...this.#full, this.#chunk.subarray(0, this.#used)]
  }

  #begin(bytes: number): void {
    this.#full.push(this.#chunk.subarray(0, this.#used))
    this.#lengthBefore += this.#used
    const next = Math.min(2 * this.#chunk.length, chunkBytesMax)
    this.#chunk = Buffer.allocUnsafe(Math.max(next, bytes))
    this.#used = 0
  }
}
