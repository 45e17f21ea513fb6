import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodeHashing } from '../script/node-hashing.ts'
import { ByteWriter } from '../text/byte-writer.ts'
import { textOfUtf8, utf8 } from '../text/bytes.ts'
import { canonicalText } from '../text/canonical.ts'
import type { Json, JsonObject } from '../text/json.ts'
import { envelopeFault } from './envelope.ts'
import { EventIds } from './event-id.ts'
import { EventLine, type Field, fields } from './event-line.ts'
import { LineLook } from './line-look.ts'

const event = {
  actor: { id: 'lowri', role: 'budget-holder' },
  causationId: '73b0360f-498e-5268-821c-bd5b59a71cc3',
  commandHash: 'ab'.repeat(32),
  commandId: 'command-1',
  context: [{ revision: -1, stream: 'rules' }],
  correlationId: 'process:later-years:1',
  data: {
    amount: '12.50',
    'na\u00efve': 'Children\u2019s \ud83d\ude00',
    lines: [{ a: [] }, 1, -20, true],
  },
  effectiveOn: '2024-02-29',
  id: '00db52c8-a4d2-53a9-9afb-4e01e1d04aa3',
  recordedAt: '2024-03-01T09:59:00.000001Z',
  revision: 0,
  schemaVersion: 1,
  stream: 'budget-2023-24',
  type: 'VirementPosted',
}

/** Values at the edge of what a field may hold, or beyond it. */
const odd: readonly Json[] = [
  ...[
    '',
    'a',
    ' a',
    'a"b',
    'a\\',
    'caf\u00e9',
    '\ud83d\ude00',
    'x'.repeat(300),
    '\u0000',
    'null',
    'system',
  ],
  ...['2023-02-29', '2024-02-29', '9999-04-01', '1000-03-31', '0000-00-00', '2024-13-01'],
  ...['2024-02-30T09:00:00.000000Z', '2024-03-01T24:00:00.000000Z', '2024-03-01T23:59:60.000000Z'],
  ...['1969-12-31T00:00:00.000000Z', '2199-12-31T23:59:59.999999Z', '2024-03-01T09:60:00.000000Z'],
  ...[
    'budget',
    'Budget',
    'budget-',
    'budget--a',
    'budget-.a',
    'budget-a.b_c-D',
    `a-${'b'.repeat(199)}`,
  ],
  ...[
    '00db52c8-a4d2-43a9-9afb-4e01e1d04aa3',
    '00db52c8-a4d2-53a9-7afb-4e01e1d04aa3',
    'AB'.repeat(32),
  ],
  ...[null, true, 0, -1, 1, 15, 999_999_999_999_999, Number.MAX_SAFE_INTEGER, 1.5],
  ...[[], {}, [{ revision: 0, stream: 'a' }], [{ revision: -2, stream: 'a' }], [{ stream: 'a' }]],
  ...[
    { id: '', role: 'system' },
    { id: 'a"', role: 'system' },
    { id: 'a', role: 'nobody' },
    { '\ue000': 1, '\ud83d\ude00': 2 },
  ],
]

const names = Object.keys(fields)

const changedEvent = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...odd)), { maxLength: 2 })
  .map((changes): JsonObject => ({ ...event, ...Object.fromEntries(changes) }))

/** Replaces bytes by others; the result is hardly ever canonical. */
const cut = fc.tuple(
  fc.nat(),
  fc.nat(2),
  fc.constantFrom('', '', '"', '\\', ',', '{', '}', '0', ' ', '\n', '\u00e9', '\\u0061'),
)

/** Mostly null, so that enough lines are sound. */
const seldom = <Value>(drawn: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: drawn })

const lines = fc
  .tuple(changedEvent, seldom(cut), seldom(fc.integer({ min: 0x80, max: 0xff })))
  .map(([changed, edit, byte]) => {
    const whole = [...utf8(canonicalText(changed))]
    if (edit !== null) whole.splice(edit[0] % whole.length, edit[1], ...utf8(edit[2]))
    if (byte !== null) whole.splice(whole.length >> 1, 1, byte)
    return Uint8Array.from(whole)
  })

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The hash of the body as docs/reference/formats.md defines it, from the parsed event. */
const bodyHashOf = ({ type, effectiveOn, context, data }: typeof event): string =>
  sha256(JSON.stringify([type, effectiveOn, canonicalText(context), canonicalText(data)]))

test('the quick check of a line finds the same faults and fields as the full check', () => {
  // One check for all lines, so that what it remembers of earlier lines is used too.
  const [look, line] = [new LineLook(nodeHashing), new EventLine()]
  let sound = 0
  fc.assert(
    fc.property(lines, (bytes) => {
      line.put(bytes, 0)
      const text = textOfUtf8(bytes)
      const fault = text === undefined ? 'it is not UTF-8' : envelopeFault(text)
      expect(look.fault(line)).toBe(fault)
      if (fault !== null || text === undefined) return
      sound += 1
      const said = JSON.parse(text)
      for (const [name, field] of Object.entries(fields))
        expect(line.spelt(field)).toBe(canonicalText(said[name]))
      expect(line.revision).toBe(said.revision)
      const hash = new ByteWriter()
      line.putBodyHash(hash)
      expect(textOfUtf8(hash.written)).toBe(bodyHashOf(said))
    }),
    { numRuns: 3_000 },
  )
  expect(sound).toBeGreaterThan(100)
})

test.each(names)('the quick check judges every odd value of %s as the full check does', (name) => {
  const [look, line] = [new LineLook(nodeHashing), new EventLine()]
  for (const value of odd) {
    const text = canonicalText({ ...event, [name]: value })
    line.put(utf8(text), 0)
    expect([text, look.fault(line)]).toEqual([text, envelopeFault(text)])
  }
})

const uuid5 = (namespace: string, name: string): string => {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

test('an id is right for one place in one append only', () => {
  const [look, line, ids] = [
    new LineLook(nodeHashing),
    new EventLine(),
    new EventIds(nodeHashing, 'caf\u00e9"/ledger'),
  ]
  const namespace = uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'coflyfr')
  const place = fc.record({ number: fc.nat(11), count: fc.integer({ min: 1, max: 12 }) })
  const commandIds = fc.constantFrom('a', 'a"b', 'caf\u00e9', 'x'.repeat(300))
  fc.assert(
    fc.property(place, commandIds, fc.nat(35), ({ number, count }, commandId, digit) => {
      const told = { ...event, commandId }
      const name = ['caf\u00e9"/ledger', told.stream, commandId, number, count, bodyHashOf(told)]
      const id = uuid5(namespace, JSON.stringify(name))
      const put = (one: string): string | null => {
        line.put(utf8(canonicalText({ ...told, id: one })), 0)
        return look.fault(line)
      }
      expect(put(id)).toBeNull()
      expect(ids.isOf(line, number, count)).toBe(true)
      expect(ids.isOf(line, number + 1, count)).toBe(false)
      expect(ids.isOf(line, number, count + 1)).toBe(false)
      const other = `${id.slice(0, digit)}${id[digit] === '8' ? '9' : '8'}${id.slice(digit + 1)}`
      if (put(other) === null) expect(ids.isOf(line, number, count)).toBe(false)
    }),
  )
})

test('a field is the bytes between its start and its end', () => {
  const line = new EventLine()
  line.put(utf8(canonicalText(event)), 7)
  expect(new LineLook(nodeHashing).fault(line)).toBeNull()
  const field: Field = fields.stream
  expect(line.is(field, utf8('"budget-2023-24"'))).toBe(true)
  expect(line.is(field, utf8('"budget-2023-2"'))).toBe(false)
  expect([line.text(field), line.position]).toEqual(['budget-2023-24', 7])
})
