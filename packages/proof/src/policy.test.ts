import { Buffer } from 'node:buffer'
import { isRight, left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { arche, mlDsa44Key } from '../test/published-checkpoints.ts'
import { isQuorum, parsePolicy } from './policy.ts'

const { remora, mullvad, smartit, garden } = arche.witnesses
const log = arche.logKey

test('parsePolicy reads a policy like the example of C2SP tlog-policy', () => {
  const policy = parsePolicy(`
log ${log} https://log.example/

witness X1 ${remora}
witness X2\t${mullvad}   https://witness.example/
  witness X3 ${smartit}
group X-witnesses 2 X1 X2 X3
 # comment
witness Y1 ${garden}
group Y-witnesses any Y1

group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`)
  if (!isRight(policy)) throw new Error(JSON.stringify(policy.left))
  const { logs, witnesses, quorum } = policy.right
  expect(logs.map(({ url }) => url)).toEqual(['https://log.example/'])
  expect(witnesses.map(({ name, url }) => [name, url])).toEqual([
    ['X1', null],
    ['X2', 'https://witness.example/'],
    ['X3', null],
    ['Y1', null],
  ])
  const holds = (...seenBy: readonly string[]) => isQuorum(quorum, new Set(seenBy))
  expect(holds('X1', 'X3', 'Y1')).toBe(true)
  expect(holds('X1', 'X2', 'X3', 'Y1')).toBe(true)
  expect(holds('X1', 'Y1')).toBe(false)
  expect(holds('X1', 'X2', 'X3')).toBe(false)
  expect(holds('X-and-Y')).toBe(false)
})

test('a policy may require no witness, and may list a log that signs with ML-DSA-44', () => {
  const policy = parsePolicy(`log ${mlDsa44Key}\nquorum none\n`)
  expect(policy).toMatchObject({ right: { quorum: { kind: 'none' }, witnesses: [] } })
  expect(isRight(policy) && isQuorum(policy.right.quorum, new Set())).toBe(true)
})

test('names are compared byte for byte: K is not the Kelvin sign', () => {
  expect(parsePolicy(`witness \u212a ${remora}\nquorum K\n`)).toEqual(
    left({ tag: 'UnknownName', line: 2, found: 'K' }),
  )
  expect(parsePolicy(`witness \u00a0 ${remora}\nquorum \u00a0\n`)._tag).toBe('Right')
})

const w = `witness w ${remora}\n`
const v = `witness v ${mullvad}\n`
const q = 'quorum none\n'

test.each([
  ['no quorum', w, { tag: 'NoQuorumLine' }],
  ['nothing', '', { tag: 'NoQuorumLine' }],
  ['a quorum before its witness', `quorum w\n${w}`, { tag: 'UnknownName', line: 1 }],
  ['two quorums', `${q}${q}`, { tag: 'ListedTwice', line: 2, what: 'quorum' }],
  ['a line of another kind', `monitor x\n${q}`, { tag: 'MalformedLine', line: 1 }],
  ['a log twice', `log ${log}\nlog ${log}\n${q}`, { tag: 'ListedTwice', line: 2, what: 'log' }],
  [
    'a log with a witness key',
    `log ${remora}\n${q}`,
    { tag: 'MalformedLineKey', line: 1, reason: { tag: 'UnsupportedKeyType', found: 4 } },
  ],
  [
    'a witness with a log key',
    `witness w ${log}\n${q}`,
    { tag: 'MalformedLineKey', line: 1, reason: { tag: 'UnsupportedKeyType', found: 1 } },
  ],
  [
    'a witness key twice',
    `${w}witness v ${remora}\n${q}`,
    { tag: 'ListedTwice', line: 2, what: 'witness' },
  ],
  ['a name twice', `${w}witness w ${mullvad}\n${q}`, { tag: 'ListedTwice', line: 2, what: 'name' }],
  [
    'a group named as a witness',
    `${w}group w any w\n${q}`,
    { tag: 'ListedTwice', line: 2, what: 'name' },
  ],
  ['a witness named none', `witness none ${remora}\n${q}`, { tag: 'MalformedLine', line: 1 }],
  ['a member named none', `group g any none\n${q}`, { tag: 'UnknownName', line: 1 }],
  [
    'a member of two groups',
    `${w}${v}group g any w v\ngroup h any w\n${q}`,
    { tag: 'ListedTwice', line: 4, what: 'group member' },
  ],
  [
    'a member of one group twice',
    `${w}group g 2 w w\n${q}`,
    { tag: 'ListedTwice', line: 2, what: 'group member' },
  ],
  ['a group of itself', `group g any g\n${q}`, { tag: 'UnknownName', line: 1 }],
  ['a group without members', `group g all\n${q}`, { tag: 'MalformedLine', line: 1 }],
  ['a threshold of none', `${w}group g 0 w\n${q}`, { tag: 'MalformedLine', line: 2 }],
  ['a threshold above its members', `${w}group g 2 w\n${q}`, { tag: 'MalformedLine', line: 2 }],
  ['a threshold with a leading zero', `${w}group g 01 w\n${q}`, { tag: 'MalformedLine', line: 2 }],
  ['one word too many', `log ${log} u v\n${q}`, { tag: 'MalformedLine', line: 1 }],
  ['a comment after a line', `${w}quorum w # ours\n`, { tag: 'MalformedLine', line: 2 }],
  ['no last newline', `${w}quorum w`, { tag: 'NoFinalNewline' }],
  ['a carriage return', 'quorum none\r\n', { tag: 'ForbiddenCharacter', line: 1, codePoint: 13 }],
  ['a delete', `${q}#\u007f\n`, { tag: 'ForbiddenCharacter', line: 2, codePoint: 127 }],
])('parsePolicy refuses %s', (_, text, refusal) => {
  expect(parsePolicy(text)).toMatchObject({ left: refusal })
})

test('bytes are read as UTF-8', () => {
  expect(parsePolicy(Buffer.from(q))).toEqual(
    right({ logs: [], witnesses: [], quorum: { kind: 'none' } }),
  )
  expect(parsePolicy(Buffer.from([0xff, 0x0a]))).toEqual(left({ tag: 'NotUnicode' }))
})
