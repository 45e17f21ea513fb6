import { expect, test } from 'vitest'
import { delimitedRows } from './delimited-rows.ts'

const rowsOf = (text: string, delimiter = ',', chunk = text.length + 1) => {
  const reader = delimitedRows(delimiter, 1)
  const rows = []
  for (let at = 0; at < text.length; at += chunk)
    rows.push(...reader.push(text.slice(at, at + chunk)))
  return [...rows, ...reader.end()]
}

const good = (line: number, ...fields: readonly string[]) => ({ line, fields, fault: null })

const samples = [
  'a,b\n1,2\n',
  'a,b\r\n1,2\r\n\r\n3,4',
  'a,b\r1,2\r3,4\r',
  'a,"b\r\nc",d\n"e ""f""",,\n\n"",g',
  '"x" y,1\n2,3\n',
  '1,5" pipe\n"open,2\n3,"4"\n5,6\n',
  '"a\n"\r\n"b\r\n"\r\n\r\n,\n',
  'a,"',
  '""""\n""',
]

test.each(samples)('delimitedRows reads %j the same in chunks of any size', (text) => {
  const whole = rowsOf(text)
  for (let chunk = 1; chunk < text.length; chunk += 1)
    expect(rowsOf(text, ',', chunk)).toEqual(whole)
})

test('delimitedRows tells the physical line that a row begins on', () => {
  expect(rowsOf('a,"b\r\nc"\r\n\r\nd,e\n')).toEqual([good(1, 'a', 'b\r\nc'), good(4, 'd', 'e')])
})

test('a quote inside a field stands for itself, and one written twice for one', () => {
  expect(rowsOf('5" pipe,"say ""so"""\n')).toEqual([good(1, '5" pipe', 'say "so"')])
})

test('a row with a wrong quote costs its own first line and no other', () => {
  const [first, ...others] = rowsOf('"x" y,1\n2,3\n')
  expect(first).toMatchObject({ line: 1, fields: ['"x" y,1'] })
  expect(first?.fault).toContain('after a closing quote')
  expect(others).toEqual([good(2, '2', '3')])
})

test('a quote that is never closed swallows no row', () => {
  const many = Array.from({ length: 20_000 }, (_, number) => `${number},x`)
  const rows = rowsOf(`a,b\n"open,1\n${many.join('\n')}\n`, ',', 4096)
  expect(rows).toHaveLength(20_002)
  expect(rows[1]?.fault).toContain('is not closed')
  expect(rows.at(-1)).toEqual(good(20_002, '19999', 'x'))
})

test('a line longer than any table has is a fault and no memory', () => {
  const reader = delimitedRows(',', 1)
  expect(() => {
    for (let part = 0; part < 100; part += 1) reader.push('x'.repeat(100_000))
  }).toThrow(/Cannot read line 1: it is longer than/)
})
