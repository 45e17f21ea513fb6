import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { go } from '../test/published-notes.ts'
import { signNote } from './sign-note.ts'

test('signNote writes the published note (golang.org/x/mod/sumdb/note, Example Sign, add signatures)', () => {
  expect(signNote(go.text, [go.peter, go.enoch])).toEqual(right(go.note))
})

test('signNote refuses a text that no note can hold', () => {
  expect(signNote('agreed', [go.peter])).toEqual(left({ tag: 'NoFinalNewline' }))
  expect(signNote('agreed\t\n', [go.peter])).toEqual(
    left({ tag: 'ControlCharacter', codePoint: 9, offset: 6 }),
  )
})
