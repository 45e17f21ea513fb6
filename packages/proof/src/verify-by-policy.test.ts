import { isRight, left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { must } from '../test/must.ts'
import { arche, goSum } from '../test/published-checkpoints.ts'
import { cosignCheckpoint } from './cosign-checkpoint.ts'
import { formatCosignerKey } from './cosigner-key.ts'
import { generateCosigningKey } from './cosigning-key.ts'
import { formatKeyEnds, parseKeyEnds } from './key-ends.ts'
import { formatMinute, parseMinute } from './minute.ts'
import { parsePolicy } from './policy.ts'
import { signCheckpoint } from './signed-checkpoint.ts'
import { generateSigningKey } from './signing-key.ts'
import { leafHash } from './tree-hash.ts'
import { formatVerifierKey } from './verifier-key.ts'
import { verifyByPolicy } from './verify-by-policy.ts'
import { verifyNote } from './verify-note.ts'

const { remora, mullvad, smartit, garden } = arche.witnesses
const { origin } = arche

const absent = formatCosignerKey(must(generateCosigningKey('a.example', 'ed25519')).cosigner)

const policyOf = (quorum: string) =>
  must(
    parsePolicy(`log ${arche.logKey}
witness remora ${remora}
witness mullvad ${mullvad}
witness smartit ${smartit}
witness garden ${garden}
witness absent ${absent}
${quorum}`),
  )

test('a checkpoint of a public log meets a policy that its witnesses satisfy (Arche 2025h1)', () => {
  const policy = policyOf(
    'group three 3 remora mullvad smartit absent\ngroup all-of all three garden\nquorum all-of\n',
  )
  const verified = verifyByPolicy(arche.note, {
    policy,
    origin,
    atLeast: arche.size,
    notBefore: arche.timestamp,
  })
  expect(verified).toMatchObject({ right: { checkpoint: { origin, size: arche.size } } })
  expect(isRight(verified) && verified.right.cosignatures).toHaveLength(4)
})

test('it does not if a witness is missing, or a cosignature or the checkpoint is too old', () => {
  const policy = policyOf('group both all remora absent\nquorum both\n')
  expect(verifyByPolicy(arche.note, { policy, origin })).toEqual(
    left({ tag: 'NoQuorum', seenBy: ['remora', 'mullvad', 'smartit', 'garden'] }),
  )
  const one = policyOf('quorum remora\n')
  expect(
    verifyByPolicy(arche.note, { policy: one, origin, notBefore: arche.timestamp + 1 }),
  ).toEqual(left({ tag: 'NoQuorum', seenBy: [] }))
  expect(verifyByPolicy(arche.note, { policy: one, origin, atLeast: arche.size + 1 })).toEqual(
    left({ tag: 'TooOld', size: arche.size, atLeast: arche.size + 1 }),
  )
  const other = 'arche2025h2.staging.ct.transparency.dev'
  expect(verifyByPolicy(arche.note, { policy: one, origin: other })).toEqual(
    left({ tag: 'WrongOrigin', expected: other, found: origin }),
  )
})

test('the witnesses alone are not enough: a log of the policy must have signed', () => {
  const policy = must(parsePolicy(`witness remora ${remora}\nquorum remora\n`))
  expect(verifyByPolicy(arche.note, { policy, origin })).toMatchObject({
    left: { tag: 'NoKnownSignature' },
  })
})

test('a note signed by a key with another name does not count for the log (sum.golang.org)', () => {
  expect(isRight(verifyNote(goSum.note, [goSum.key]))).toBe(true)
  const policy = must(parsePolicy(`log ${formatVerifierKey(goSum.key)}\nquorum none\n`))
  expect(verifyByPolicy(goSum.note, { policy, origin: 'go.sum database tree' })).toMatchObject({
    left: { tag: 'NoKnownSignature' },
  })
})

const ours = 'bridgend.example/ledger'
const [first, second] = [must(generateSigningKey(ours)), must(generateSigningKey(ours))]
const headOf = (size: number) => ({ origin: ours, size, root: leafHash(`${size}`), extensions: [] })
const rotated = must(
  parsePolicy(
    `log ${formatVerifierKey(first.verifier)}\nlog ${formatVerifierKey(second.verifier)}\nquorum none\n`,
  ),
)

test.each(['retired', 'revoked'] as const)(
  'F10 a %s key counts up to its end and not after',
  (kind) => {
    const keyEnds = must(parseKeyEnds(formatKeyEnds([{ kind, key: first.verifier, lastSize: 5 }])))
    const verdict = (size: number, ...keys: readonly [typeof first, ...(typeof first)[]]) =>
      verifyByPolicy(must(signCheckpoint(headOf(size), keys)), {
        policy: rotated,
        origin: ours,
        keyEnds,
      })
    expect(isRight(verdict(4, first))).toBe(true)
    expect(isRight(verdict(5, first))).toBe(true)
    expect(verdict(6, first)).toEqual(
      left({
        tag: 'KeyEnded',
        kind,
        name: ours,
        keyId: first.verifier.keyId,
        lastSize: 5,
        size: 6,
      }),
    )
    expect(isRight(verdict(6, second))).toBe(true)
    expect(isRight(verdict(6, first, second))).toBe(true)
    expect(isRight(verdict(6, second, first))).toBe(true)
  },
)

test('a log may sign with ML-DSA-44 alone', () => {
  const log = must(generateCosigningKey(ours, 'ml-dsa-44'))
  const signed = must(signCheckpoint(headOf(3), [first]))
  const note = must(cosignCheckpoint(signed, [log], 0))
  const policy = must(parsePolicy(`log ${formatCosignerKey(log.cosigner)}\nquorum none\n`))
  expect(isRight(verifyByPolicy(note, { policy, origin: ours }))).toBe(true)
  expect(verifyByPolicy(signed, { policy, origin: ours })).toMatchObject({
    left: { tag: 'NoKnownSignature' },
  })
})

test.each([
  ['forgotten K after 1\n', { tag: 'MalformedLine', line: 1 }],
  [`revoked ${arche.logKey} after\n`, { tag: 'MalformedLine', line: 1 }],
  [`revoked ${arche.logKey} after 01\n`, { tag: 'MalformedLine', line: 1 }],
  [`revoked ${arche.logKey} after 1 2\n`, { tag: 'MalformedLine', line: 1 }],
  [`revoked ${arche.logKey} before 1\n`, { tag: 'MalformedLine', line: 1 }],
  [`#\nrevoked ${remora} after 1\n`, { tag: 'MalformedLineKey', line: 2 }],
  [
    `revoked ${arche.logKey} after 1\nretired ${arche.logKey} after 2\n`,
    { tag: 'ListedTwice', line: 2, what: 'key' },
  ],
  ['revoked', { tag: 'NoFinalNewline' }],
])('parseKeyEnds refuses %j', (text, refusal) => {
  expect(parseKeyEnds(text)).toMatchObject({ left: refusal })
})

test('parseMinute ignores spacing, and accepts nothing but the three words', () => {
  const line = must(formatMinute(headOf(7)))
  expect(line.split(' ').map(({ length }) => length)).toEqual([ours.length, 1, 44])
  expect(parseMinute(line)).toEqual(parseMinute(`  ${line.replaceAll(' ', '\n\t ')}\n`))
  expect(must(parseMinute(line))).toEqual(headOf(7))
  expect(parseMinute(`${line} agreed`)).toEqual(
    left({ tag: 'MalformedExtension', found: 'agreed' }),
  )
  expect(parseMinute(line.replace(' 7 ', ' 07 '))).toEqual(
    left({ tag: 'MalformedSize', found: '07' }),
  )
  expect(parseMinute(line.slice(0, -1))).toMatchObject({ left: { tag: 'MalformedRoot' } })
  expect(formatMinute({ ...headOf(7), origin: 'go.sum database tree' })).toEqual(
    left({ tag: 'MalformedOrigin', found: 'go.sum database tree' }),
  )
})
