import { Buffer } from 'node:buffer'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { go } from '../test/published-notes.ts'
import { node, root } from '../test/reference-tree.ts'
import { signCheckpoint } from './signed-checkpoint.ts'
import { encodeBase64 } from './strict-text.ts'
import { formatTlogProof, parseTlogProof } from './tlog-proof.ts'

const signed = signCheckpoint(
  { origin: 'bridgend.example/ledger', size: 3, root: root(3), extensions: [] },
  [go.peter],
)
const checkpoint = isLeft(signed) ? '' : signed.right
const proof = { index: 2, proof: [node(1, 0)], checkpoint }
const hashLine = encodeBase64(node(1, 0))

test('formatTlogProof writes the lines of C2SP tlog-proof', () => {
  const text = `c2sp.org/tlog-proof@v1\nindex 2\n${hashLine}\n\n${checkpoint}`
  expect(formatTlogProof(proof)).toEqual(right(text))
  expect(parseTlogProof(text)).toEqual(right(proof))
  expect(parseTlogProof(Buffer.from(text))).toEqual(right(proof))
})

test('formatTlogProof writes extra data on its own line, even if it is empty', () => {
  for (const [extra, line] of [
    [Buffer.from('vault'), 'extra dmF1bHQ='],
    [Buffer.alloc(0), 'extra '],
  ] as const) {
    const text = `c2sp.org/tlog-proof@v1\n${line}\nindex 2\n${hashLine}\n\n${checkpoint}`
    expect(formatTlogProof({ ...proof, extra })).toEqual(right(text))
    expect(parseTlogProof(text)).toEqual(right({ ...proof, extra }))
  }
})

test('parseTlogProof names what is wrong, the first cause first', () => {
  const wrong = (line: number, expected: string, found: string) => ({
    tag: 'MalformedProofLine',
    line,
    expected,
    found,
  })
  const refusals = [
    [Buffer.from([0xff]), { tag: 'NotUnicode' }],
    ['c2sp.org/tlog-proof@v1\nindex 0\n', { tag: 'NoCheckpoint' }],
    [
      `c2sp.org/tlog-proof@v2\nindex 0\n\n${checkpoint}`,
      wrong(1, 'header', 'c2sp.org/tlog-proof@v2'),
    ],
    [`c2sp.org/tlog-proof@v1\nextra A\nindex 0\n\n${checkpoint}`, wrong(2, 'extra', 'extra A')],
    [`c2sp.org/tlog-proof@v1\nindex 00\n\n${checkpoint}`, wrong(2, 'index', 'index 00')],
    [`c2sp.org/tlog-proof@v1\n\n${checkpoint}`, wrong(2, 'index', '')],
    [`c2sp.org/tlog-proof@v1\nextra \n0\n\n${checkpoint}`, wrong(3, 'index', '0')],
    [`c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n${checkpoint}`, wrong(3, 'hash', 'AAAA')],
    [
      `c2sp.org/tlog-proof@v1\nextra \nindex 0\n${hashLine}\n${hashLine} \n\n${checkpoint}`,
      wrong(5, 'hash', `${hashLine} `),
    ],
    [`c2sp.org/tlog-proof@v1\nindex 0\n\n\n${checkpoint}`, { tag: 'MalformedOrigin', found: '' }],
    ['c2sp.org/tlog-proof@v1\nindex 0\n\nagreed\n', { tag: 'NoSignatures' }],
  ] as const
  for (const [text, refusal] of refusals) expect(parseTlogProof(text)).toEqual(left(refusal))
})

test('formatTlogProof refuses a proof that would not read back', () => {
  expect(formatTlogProof({ ...proof, index: -1 })).toMatchObject({
    left: { tag: 'MalformedProofLine', expected: 'index' },
  })
  expect(formatTlogProof({ ...proof, proof: [Uint8Array.of(1)] })).toMatchObject({
    left: { tag: 'MalformedProofLine', expected: 'hash' },
  })
  expect(formatTlogProof({ ...proof, checkpoint: 'agreed\n' })).toEqual(
    left({ tag: 'NoSignatures' }),
  )
})
