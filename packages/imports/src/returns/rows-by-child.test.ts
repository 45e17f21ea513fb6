import { expect, test } from 'vitest'
import { withScratch } from '../scratch.ts'
import { rowsByChild } from './rows-by-child.ts'
import { sealedTexts } from './sealed-texts.ts'

test('rows come back child by child, in the order in which they came', () =>
  withScratch(async (scratch) => {
    const rows = rowsByChild<string>(scratch, sealedTexts())
    for (const [child, row] of ['b1', 'a1', 'b2', 'c1', 'a2'].map((row) => [row.slice(0, 1), row]))
      rows.add(child ?? '', row ?? '')
    expect([...rows.children()]).toEqual([['b1', 'b2'], ['a1', 'a2'], ['c1']])
  }))

test('the scratch file does not say who a child is, and another import cannot open it', () =>
  withScratch(async (scratch) => {
    const seals = sealedTexts()
    const rows = rowsByChild<object>(scratch, seals)
    rows.add('LL-77001', { DOB: '2008-05-14' })
    const [child] = scratch.prepare('SELECT * FROM child').all()
    const [row] = scratch.prepare('SELECT * FROM child_row').all()
    const { sealed } = row ?? {}
    if (!(sealed instanceof Uint8Array)) throw new Error('Expected a sealed row')
    const kept = `${child?.['name']} ${Buffer.from(sealed).toString('latin1')}`
    for (const told of ['LL-77001', '2008', 'DOB']) expect(kept).not.toContain(told)
    expect(JSON.parse(seals.open(sealed))).toEqual({ DOB: '2008-05-14' })
    expect(() => sealedTexts().open(sealed)).toThrow()
    expect(sealedTexts().nameOf('LL-77001')).not.toBe(seals.nameOf('LL-77001'))
  }))
