import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { parseKeyEnds } from '../key-ends.ts'
import { parsePolicy } from '../policy.ts'
import { describePolicyFormat } from './describe-policy-format.ts'

const log = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const remora = 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2'
const witness = `witness w ${remora}\n`

const told = (
  parse: typeof parsePolicy | typeof parseKeyEnds,
  text: string | Uint8Array,
): string => {
  const parsed = parse(text)
  return isLeft(parsed) ? describePolicyFormat(parsed.left) : 'taken'
}

test.each([
  ['', 'expected a line such as "quorum NAME", found none; "quorum none" asks for no witness'],
  ['quorum none', 'expected a newline at the end of the last line, found none; add one'],
  [Uint8Array.of(0xff), 'expected UTF-8 text, found other bytes; save the file as UTF-8'],
  ['quorum none\r\n', 'line 1: expected no control character but tabs, found a carriage return'],
  ['quorum none\n\u007f\n', 'line 2: expected no control character but tabs, found the control'],
  [`log ${log} u v\n`, `line 1: expected log VKEY [URL], found "log ${log} u v"`],
  ['log x\n', 'line 1: expected a public key as NAME+8 HEX DIGITS+BASE64, found "x"'],
  [`log ${log.replace('5', '6')}\n`, 'line 1: expected the id 530d903a, which this name and key'],
  [`log ${log.replace('.', ' ')}\n`, 'line 1: expected a public key as NAME'],
  [`log ${remora}\n`, 'line 1: expected a key of a type that can sign here, found type 4'],
  [`${witness}witness w ${remora}\n`, 'line 2: expected the key of a witness once, found'],
  ['quorum none\nquorum none\n', 'line 2: expected a quorum line once, found "none" again'],
  ['quorum w\n', 'line 1: expected the name of a witness or group of a line above, found "w"'],
  [`${'x'.repeat(10_000)}\n`, 'found "xxx'],
])(
  'a policy of %j is described with its line, what was expected and what was found',
  (text, words) => {
    expect(told(parsePolicy, text)).toContain(words)
    expect(told(parsePolicy, text).length).toBeLessThan(300)
  },
)

test('a list of ended keys is described in the same way', () => {
  const ended = `retired ${log} after 7\n`
  expect(told(parseKeyEnds, ended + ended)).toContain('line 2: expected a key once, found')
  expect(told(parseKeyEnds, `retired ${log}\n`)).toContain('retired|revoked VKEY after SIZE')
})
