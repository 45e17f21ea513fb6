import { type Bytes, bytesOfBase64 } from '../text/bytes.ts'
import { isText } from '../text/forms.ts'

/** Origin, size and root of a log. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Bytes
}

/** A size in decimal without a leading zero, as checkpoints and proofs write it; else undefined. */
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

/** The checkpoint in the text of a note, or undefined. */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  const [origin = '', size = '', root = '', ...further] = text.split('\n')
  // Further lines are allowed if they are not empty. The last part is what follows the last line feed: nothing.
  if (further.at(-1) !== '' || further.slice(0, -1).includes('')) return undefined
  return checkpointOf(origin, size, root)
}

/** The words of a line of minutes, with any spaces and line breaks between them. */
const wordsOf = (line: string): readonly string[] => line.split(/\s+/).filter((word) => word !== '')

/** The checkpoint in a line of minutes, or undefined. */
export const parseMinute = (line: string): Checkpoint | undefined => {
  const [origin = '', size = '', root = '', ...more] = wordsOf(line)
  return isText(origin) && more.length === 0 ? checkpointOf(origin, size, root) : undefined
}

/** What is wrong with a line of minutes that {@link parseMinute} does not accept. */
export const faultOfMinute = (line: string): string => {
  const words = wordsOf(line)
  const [, size = '', root = ''] = words
  if (words.length !== 3) return `expected three words, found ${words.length}`
  if (parseSize(size) === undefined) return `the size "${size}" is no whole number in plain digits`
  if (root.length !== 44) return `the root "${root}" has ${root.length} characters, not 44`
  return `the root "${root}" is not 32 bytes in base64: one of its characters is another one`
}
