import { streamName } from '@coflyfr/core'
import { appendList } from '../append/append-list.ts'
import type { GeneratedAppend } from '../data/generated-append.ts'

/** Makes the second data set differ from the one in the ledger. */
const otherSeed = 7_919

/**
 * Appends that fit onto any generated ledger, because they have their own streams and commands.
 *
 * @param tag end of the streams' names; a different one for each list
 */
export const appendsElsewhere = (
  seed: number,
  count: number,
  tag: string,
): readonly GeneratedAppend[] =>
  appendList(seed + otherSeed, count, 'random').timed.map((append) => {
    const [category, ...id] = append.stream.split('-')
    const stream = streamName(category!, [...id, tag].join('-'))
    return { ...append, stream, options: { ...append.options, expectedRevision: 'any' } }
  })
