import type { NodeReader } from '@coflyfr/proof'

/** First line of a range proof. */
export const rangeProofHeader = 'coflyfr-range-proof/v1'

/** A complete subtree, by the level and index of its node. */
interface Subtree {
  readonly level: number
  readonly index: number
}

/** The largest complete subtrees over the leaves from one position up to another, exclusive, from left to right. */
function* subtreesOver(from: number, to: number): Generator<Subtree> {
  for (let at = from; at < to; ) {
    let level = 0
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1
    yield { level, index: at / 2 ** level }
    at += 2 ** level
  }
}

/** The lines of a range proof that cover the leaves from one position up to another, exclusive. */
export const nodeLines = (readNode: NodeReader, from: number, to: number): string =>
  [...subtreesOver(from, to)]
    .map(
      ({ level, index }) =>
        `node ${level} ${Buffer.from(readNode(level, index)).toString('base64')}\n`,
    )
    .join('')
