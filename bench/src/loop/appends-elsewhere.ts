import { streamName } from '@coflyfr/core'
import { appendList } from '../append/append-list.ts'
import type { GeneratedAppend } from '../data/generated-append.ts'

/** Sets the second data set's events apart from those that the ledger holds. */
const otherSeed = 7_919

/**
 * Appends that fit behind a generated ledger whatever it holds: to streams of their own, by commands of their own.
 *
 * @param tag what their streams' names end with; another for each further list
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
