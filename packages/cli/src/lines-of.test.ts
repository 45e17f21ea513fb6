import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesIn } from './lines-of.ts'

async function* chunksOf(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0
  for (const size of sizes) yield bytes.subarray(from, (from += size))
  yield bytes.subarray(from)
}

const linesOf = async (text: string, sizes: readonly number[]): Promise<readonly string[]> => {
  const lines: string[] = []
  for await (const line of linesIn('file', chunksOf(Buffer.from(text), sizes))) lines.push(line)
  return lines
}

test('the lines are the same however the bytes arrive', async () => {
  const letter = fc.constantFrom('a', '\n', '\r', 'é', '😀', '\u2028', '\u0085')
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: letter, maxLength: 40 }),
      fc.array(fc.nat(5)),
      async (text, sizes) => {
        expect(await linesOf(text, sizes)).toEqual(text.split('\n'))
      },
    ),
  )
})

test('bytes that are no text are told with their line', async () => {
  const bytes = Buffer.concat([Buffer.from('one\ntw'), Buffer.from([0xff])])
  const lines = linesIn('file', chunksOf(bytes, [2, 3]))
  expect((await lines.next()).value).toBe('one')
  await expect(lines.next()).rejects.toThrow('file:2: expected UTF-8, found bytes that are not')
})
