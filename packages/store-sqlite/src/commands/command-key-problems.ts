import type { Connection } from '../connection.ts'
import {
  blockLength,
  bytesOf,
  bytesOfBlock,
  firstOfBlock,
  hasKeyBlocks,
  keyBlocks,
} from './key-blocks.ts'

/** Problems listed at most: a longer list would say nothing more. */
const problemsMax = 20

/**
 * Where the stored keys of command ids differ from those that `rebuildCommandKeys` would store; empty when all is well,
 * and for a file of format 1, which has none. A repeat of a command whose key is wrong would be recorded again.
 *
 * @param keysApart true if the caller compares each key with its id ({@link commandKeyCheck}): only whether every row is
 * in its place and complete is checked then
 */
export const commandKeyProblems = (
  connection: Connection,
  size: number,
  keysApart = false,
): readonly string[] => {
  if (!hasKeyBlocks(connection)) return []
  const problems: string[] = []
  for (const problem of problemsIn(connection, size, keysApart)) {
    if (problems.length === problemsMax) return [...problems, 'there are more keys of this kind']
    problems.push(problem)
  }
  return problems
}

function* problemsIn(connection: Connection, size: number, keysApart: boolean): Generator<string> {
  const blocks = keyBlocks(connection)
  const wholeUpTo = firstOfBlock(size)
  let next = 0
  for (const [first, stored] of blocks.rows(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)) {
    if (first < 0 || first % blockLength !== 0 || first >= wholeUpTo) {
      yield `keys of command ids stand at position ${first}, where no whole block of events begins`
      continue
    }
    for (; next < first; next += blockLength) yield missing(next)
    const problem = keysApart
      ? cut(first, stored)
      : difference(first, stored, blocks.ofEvents(first, first + blockLength))
    if (problem !== null) yield problem
    next = first + blockLength
  }
  for (; next < wholeUpTo; next += blockLength) yield missing(next)
}

const missing = (first: number): string =>
  `the keys of command ids at positions ${first} to ${first + blockLength - 1} are missing`

const cut = (first: number, { length }: Uint8Array): string | null =>
  length === bytesOfBlock
    ? null
    : `the keys of command ids at positions ${first} to ${first + blockLength - 1} take ${length} bytes, not ${bytesOfBlock}`

const difference = (first: number, stored: Uint8Array, keys: Uint32Array): string | null => {
  const wanted = bytesOf(keys)
  if (Buffer.compare(stored, wanted) === 0) return null
  const problem = cut(first, stored)
  if (problem !== null) return problem
  const at = wanted.findIndex((byte, index) => byte !== stored[index])
  const position = first + Math.floor(at / Uint32Array.BYTES_PER_ELEMENT)
  return `the key of the command id at position ${position} is another than that of the id`
}
