import { expect, test } from 'vitest'
import { jsonDocument, jsonPieces } from './json-document.ts'

const long = Array.from({ length: 12 }, (_, index) => ({
  index,
  text: 'a\n"b"',
  none: null,
  list: [],
}))

test.each([
  ['nothing', null],
  ['empty ones', { list: [], record: {}, text: '' }],
  ['a short list of lists', [[1, [2, { three: 3 }]], [], {}]],
  ['a long list inside a record', { report: 'x', rows: [{ breaks: long, absent: undefined }] }],
])('jsonPieces of %s say what jsonDocument says', (_name, value) => {
  expect([...jsonPieces(value)].join('')).toBe(jsonDocument(value))
})
