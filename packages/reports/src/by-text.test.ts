import { expect, test } from 'vitest'
import { byText } from './by-text.ts'

test('byText orders by code unit, whatever the language of the machine', () => {
  const names = ['z', 'É', 'e', 'Z', 'e']
  expect(names.toSorted(byText((name) => name))).toEqual(['Z', 'e', 'e', 'z', 'É'])
})
