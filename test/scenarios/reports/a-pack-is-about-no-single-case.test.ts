import assert from 'node:assert/strict'
import { makePack } from '@coflyfr/charts'
import { defaultParameters } from '@coflyfr/reports'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { caseOf } from './clock-events.ts'
import { ledgerOf } from './making.ts'

test('a pack leaves the council, so none of its pages and tables names a pseudonym', async () => {
  const child = caseOf('7f3a9b21')
  const store = await ledgerOf(child.received('2023-10-02'), child.lookedAfter('2023-10-02'))
  const made = await makePack(
    { store, checkpointAt: () => null },
    { parameters: defaultParameters, languages: 'both', onReport: () => undefined },
  )
  assert.ok(isRight(made), JSON.stringify(made))
  const texts = made.right.map(({ path, content }) => ({
    path,
    text: new TextDecoder().decode(content),
  }))
  expect(texts.map(({ path }) => path)).toContain('en/clocks.html')
  expect(texts.filter(({ text }) => text.includes('7f3a9b21'))).toEqual([])
})
