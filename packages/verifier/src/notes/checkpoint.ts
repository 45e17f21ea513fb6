import { type Bytes, bytesOfBase64 } from '../text/bytes.ts'
import { isText } from '../text/forms.ts'

/** Origin, size and root of a log. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Bytes
}

/** A size in decimal, as tree and proofs write it, or undefined. */
export const parseSize = (text: string): number | undefined => {
  const size = Number(text)
  return /^(?:0|[1-9][0-9]{0,15})$/.test(text) && Number.isSafeInteger(size) ? size : undefined
}

const checkpointOf = (
  origin: string,
  sizeText: string,
  rootText: string,
): Checkpoint | undefined => {
  const [size, root] = [parseSize(sizeText), bytesOfBase64(rootText)]
  if (origin === '' || size === undefined || root?.length !== 32) return undefined
  return { origin, size, root }
}

/** The checkpoint that the text of a note says, or undefined. */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  const [origin = '', size = '', root = '', ...further] = text.split('\n')
  // Further lines are allowed, each with something in it; the last one ends the text.
  if (further.at(-1) !== '' || further.slice(0, -1).includes('')) return undefined
  return checkpointOf(origin, size, root)
}

/** The words of a line of minutes, however they are spaced or broken into lines. */
const wordsOf = (line: string): readonly string[] => line.split(/\s+/).filter((word) => word !== '')

/** A checkpoint as minutes print it. */
export const parseMinute = (line: string): Checkpoint | undefined => {
  const [origin = '', size = '', root = '', ...more] = wordsOf(line)
  return isText(origin) && more.length === 0 ? checkpointOf(origin, size, root) : undefined
}

/** Why a line is no checkpoint as minutes print it. */
export const faultOfMinute = (line: string): string => {
  const words = wordsOf(line)
  const [, size = '', root = ''] = words
  if (words.length !== 3) return `expected three words, found ${words.length}`
  if (parseSize(size) === undefined) return `the size "${size}" is no whole number in plain digits`
  if (root.length !== 44) return `the root "${root}" has ${root.length} characters, not 44`
  return `the root "${root}" is not 32 bytes in base64: one of its characters is another one`
}
