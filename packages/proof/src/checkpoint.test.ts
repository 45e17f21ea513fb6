import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { root } from '../test/reference-tree.ts'
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { encodeBase64 } from './strict-text.ts'

const origin = 'bridgend.example/ledger'
const checkpoint = { origin, size: 8, root: root(8), extensions: [] }
const rootText = encodeBase64(root(8))

test('parseCheckpoint reads the published text (C2SP tlog-checkpoint)', () => {
  const text =
    'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
  expect(parseCheckpoint(text)).toMatchObject({
    right: { origin: 'example.com/behind-the-sofa', size: 20852163, extensions: [] },
  })
})

test('formatCheckpoint writes what parseCheckpoint reads', () => {
  for (const value of [
    checkpoint,
    { ...checkpoint, origin: 'Cyngor Bwrdeistref Sirol Pen-y-bont ar Ogwr' },
    { ...checkpoint, size: 0, root: root(0) },
    { ...checkpoint, extensions: ['one', 'two words'] },
  ]) {
    const text = formatCheckpoint(value)
    expect(text._tag === 'Right' && parseCheckpoint(text.right)).toEqual(right(value))
  }
})

test('parseCheckpoint refuses every other spelling', () => {
  const refusals = [
    [`${origin}\n8\n${rootText}`, { tag: 'NoFinalNewline' }],
    [`${origin}\n8\n`, { tag: 'TooFewLines', found: 2 }],
    [`\n8\n${rootText}\n`, { tag: 'MalformedOrigin', found: '' }],
    [`${origin}\n08\n${rootText}\n`, { tag: 'MalformedSize', found: '08' }],
    [`${origin}\n+8\n${rootText}\n`, { tag: 'MalformedSize', found: '+8' }],
    [`${origin}\n8 \n${rootText}\n`, { tag: 'MalformedSize', found: '8 ' }],
    [
      `${origin}\n18446744073709551615\n${rootText}\n`,
      { tag: 'MalformedSize', found: '18446744073709551615' },
    ],
    [`${origin}\n8\n${rootText}=\n`, { tag: 'MalformedRoot', found: `${rootText}=` }],
    [`${origin}\n8\nAAAA\n`, { tag: 'MalformedRoot', found: 'AAAA' }],
    [`${origin}\n8\n${rootText}\n\n`, { tag: 'MalformedExtension', found: '' }],
  ] as const
  for (const [text, refusal] of refusals) expect(parseCheckpoint(text)).toEqual(left(refusal))
})

test('formatCheckpoint refuses a checkpoint that would read back as another', () => {
  const refusals = [
    [{ origin: '' }, { tag: 'MalformedOrigin', found: '' }],
    [{ origin: 'a\n9' }, { tag: 'MalformedOrigin', found: 'a\n9' }],
    [{ origin: 'a\u0000' }, { tag: 'MalformedOrigin', found: 'a\u0000' }],
    [{ size: -1 }, { tag: 'MalformedSize', found: '-1' }],
    [{ size: 0.5 }, { tag: 'MalformedSize', found: '0.5' }],
    [{ root: Uint8Array.of(0) }, { tag: 'MalformedRoot', found: 'AA==' }],
    [{ extensions: ['a', ''] }, { tag: 'MalformedExtension', found: '' }],
    [{ extensions: ['a\nb'] }, { tag: 'MalformedExtension', found: 'a\nb' }],
  ] as const
  for (const [change, refusal] of refusals) {
    expect(formatCheckpoint({ ...checkpoint, ...change })).toEqual(left(refusal))
  }
})
