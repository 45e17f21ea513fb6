import { appendLeaf, emptyTail, type Hash, leafHash } from '@coflyfr/proof'
import { expect, test } from 'vitest'
import { tileWriter } from './tile-writer.ts'

/** Every complete node of a tree of `size` leaves, by level and index. */
const nodesOf = (size: number) => {
  const nodes = new Map<string, Hash>()
  const leaves: Hash[] = []
  let tail = emptyTail
  for (let position = 0; position < size; position += 1) {
    const leaf = leafHash(`event ${position}`)
    leaves.push(leaf)
    nodes.set(`0/${position}`, leaf)
    const grown = appendLeaf(tail, leaf)
    for (const { level, index, hash } of grown.completed) nodes.set(`${level}/${index}`, hash)
    tail = grown.tail
  }
  return { leaves, nodes }
}

const tilesOf = async (leaves: readonly Hash[]): Promise<ReadonlyMap<string, Uint8Array>> => {
  const tiles = new Map<string, Uint8Array>()
  const writer = tileWriter(async (path, content) => {
    if (tiles.has(path)) throw new Error(`${path} is written twice`)
    tiles.set(path, content)
  })
  for (const leaf of leaves) await writer.add(leaf)
  await writer.finish()
  return tiles
}

test.each([0, 1, 255, 256, 257, 512, 700])(
  'tileWriter of %d leaves holds the nodes of the tree',
  async (size) => {
    const { leaves, nodes } = nodesOf(size)
    const tiles = await tilesOf(leaves)
    const full = Math.floor(size / 256)
    const expected = [
      ...Array.from({ length: full }, (_, index) => `tile/0/00${index}`),
      ...(size % 256 === 0 ? [] : [`tile/0/00${full}.p/${size % 256}`]),
      ...(full === 0 ? [] : [`tile/1/000.p/${full}`]),
    ]
    expect([...tiles.keys()].sort()).toEqual(expected.sort())
    expect(Buffer.concat(leaves).subarray(0, 256 * 32)).toEqual(
      Buffer.from(tiles.get(size < 256 ? `tile/0/000.p/${size}` : 'tile/0/000') ?? []),
    )
    const above = Array.from({ length: full }, (_, index) => nodes.get(`8/${index}`) ?? Buffer.of())
    expect(Buffer.concat(above)).toEqual(Buffer.from(tiles.get(`tile/1/000.p/${full}`) ?? []))
  },
)
