import { sha256Hex } from './hash.ts'
import { IdText } from './stream-name.ts'

/** Enough of a name for somebody who reads a list of streams; the hash tells alike ones apart. */
const slugLengthMax = 40

/** 48 bits: no two of a council's names share them. */
const suffixLength = 12

/** How an id made here ends. A text that ends like one gets an id too, so that it cannot be mistaken for another's. */
const endsLikeSlug = /(?:^|-)[0-9a-f]{12}$/

/** A string, compiled on use: the engine compiles the character classes of a literal when it loads the file. */
const mark = String.raw`\p{M}`

const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(new RegExp(mark, 'gu'), '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, slugLengthMax)
    .replace(/-+$/, '')

/**
 * The id by which a name that people write, such as that of a service, stands in the name of a stream: the text itself
 * where it may stand there (`IdText`), else its ASCII letters and digits with the beginning of its SHA-256. Equal texts
 * have equal ids and different ones different ids. Throws a TypeError on a text with a lone surrogate.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { streamIdOf, streamName } from '@coflyfr/core'
 *
 * assert.equal(streamIdOf('Adults'), 'Adults')
 * assert.equal(streamIdOf('Plant a Theuluoedd'), 'plant-a-theuluoedd-42bb089f8310')
 * assert.equal(streamName('forecast', `2023-24-${streamIdOf('Adults')}`), 'forecast-2023-24-Adults')
 * ```
 */
export const streamIdOf = (text: string): string => {
  if (IdText.is(text) && !endsLikeSlug.test(text)) return text
  const suffix = sha256Hex(text).slice(0, suffixLength)
  const slug = slugOf(text)
  return slug === '' ? suffix : `${slug}-${suffix}`
}
