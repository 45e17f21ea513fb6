import * as t from 'io-ts'

declare const brand: unique symbol

/** Name of a stream: a category, a hyphen and an id (`budget-2023-24`), or a category alone (`rules`). */
export type StreamName = string & { readonly [brand]: 'StreamName' }

/** The longest name accepted; KurrentDB and file systems both take it. */
const longestName = 200

const streamNamePattern = /^[a-z]+(-[A-Za-z0-9][A-Za-z0-9._-]*)?$/

const isStreamName = (value: unknown): value is StreamName =>
  typeof value === 'string' && value.length <= longestName && streamNamePattern.test(value)

/**
 * Names the stream of one document or body; throws a RangeError on a text that cannot stand in a name, because ids are
 * checked by the command codecs (`IdText`) before they come here.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { streamName } from '@coflyfr/core'
 *
 * assert.equal(streamName('budget', '2023-24'), 'budget-2023-24')
 * assert.equal(streamName('rules'), 'rules')
 * ```
 */
export const streamName = (category: string, id?: string): StreamName => {
  const name = id === undefined ? category : `${category}-${id}`
  if (!isStreamName(name)) throw new RangeError(`Cannot name a stream: "${name}" is not a name`)
  return name
}

/** Codec of a {@link StreamName}. */
export const StreamNameText: t.Type<StreamName, string, unknown> = new t.Type(
  'StreamName',
  isStreamName,
  (value, context) =>
    isStreamName(value)
      ? t.success(value)
      : t.failure(value, context, 'a stream name such as budget-2023-24'),
  t.identity,
)

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/

const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value)

/** Codec of an id or reference given by a council that may become part of a stream's name: letters, digits, `.`, `_`, `-`. */
export const IdText: t.Type<string, string, unknown> = new t.Type(
  'IdText',
  isId,
  (value, context) =>
    isId(value)
      ? t.success(value)
      : t.failure(value, context, '1 to 80 letters, digits, dots, hyphens or underscores'),
  t.identity,
)
