import { expect, test } from 'vitest'
import { slipOfTyping } from './slip-of-typing.ts'

const root = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

test('slipOfTyping names the mistyped characters', () => {
  const typed = root.replace('I', 'l').replace('S', '5')
  expect(slipOfTyping(typed, root)).toContain(
    '(character 11 is 5, here S; character 16 is l, here I)',
  )
})

test('slipOfTyping says nothing of another root', () => {
  expect(slipOfTyping(root.toLowerCase(), root)).toBe('')
  expect(slipOfTyping('A'.repeat(44), root)).toBe('')
})
