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

/** A checkpoint as minutes print it. */
export const parseMinute = (line: string): Checkpoint | undefined => {
  const [, origin = '', size = '', root = ''] = /^(.+) (\d+) (\S+)$/.exec(line.trim()) ?? []
  return isText(origin) ? checkpointOf(origin, size, root) : undefined
}
