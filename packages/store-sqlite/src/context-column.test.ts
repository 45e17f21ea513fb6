import { expect, test } from 'vitest'
import { contextOfText } from './context-column.ts'

test('a context is read from its text, and is empty if nothing was read', () => {
  const text = '[{"revision":0,"stream":"rules"},{"revision":-1,"stream":"budget-2023-24"}]'
  const context = [
    { revision: 0, stream: 'rules' },
    { revision: -1, stream: 'budget-2023-24' },
  ]
  expect(contextOfText(text)).toEqual(context)
  expect(contextOfText(text)).toEqual(context)
  expect(contextOfText(null)).toEqual([])
})

test('events that share a context cannot change it for each other', () => {
  const [first] = [contextOfText('[{"revision":3,"stream":"rules"}]')]
  expect(() => Object.assign(first[0]!, { revision: 4 })).toThrow(TypeError)
  expect(() => Object.assign(first, { length: 0 })).toThrow(TypeError)
  expect(contextOfText('[{"revision":3,"stream":"rules"}]')).toEqual([
    { revision: 3, stream: 'rules' },
  ])
})

test('each text gives its own context, even with more texts than are kept', () => {
  const texts = Array.from(
    { length: 2_500 },
    (_, number) => `[{"revision":${number},"stream":"a"}]`,
  )
  for (const text of [...texts, ...texts]) expect(contextOfText(text)).toEqual(JSON.parse(text))
})

test.each(['5', 'null', '{"stream":"rules"}', '[null]', '[["rules"]]'])(
  'a context that was tampered with is returned as it is: %s',
  (text) => {
    expect(contextOfText(text)).toEqual(JSON.parse(text))
    expect(contextOfText(text)).toEqual(JSON.parse(text))
  },
)

test('a text that is not JSON is refused every time', () => {
  for (const _ of [1, 2]) expect(() => contextOfText('[{"revision"')).toThrow(SyntaxError)
})

test('a context too long to be kept is parsed each time', () => {
  const long = JSON.stringify(Array(40).fill({ revision: 0, stream: 'rules' }))
  expect(contextOfText(long)).toEqual(JSON.parse(long))
  expect(contextOfText(long)).not.toBe(contextOfText(long))
})
