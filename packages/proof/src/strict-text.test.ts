import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { decodeBase64, decodeText, encodeBase64 } from './strict-text.ts'

test('decodeBase64 reads what encodeBase64 writes and no other spelling of it', () => {
  const bytes = Buffer.from([0xfb, 0xff])
  expect(encodeBase64(bytes)).toBe('+/8=')
  expect(decodeBase64('+/8=')).toEqual(bytes)
  expect(decodeBase64('')).toEqual(Buffer.alloc(0))
  for (const text of ['+/8', '-_8=', '+/9=', '+/8=\n', ' +/8=', '+/8==', '+/8=A']) {
    expect(decodeBase64(text)).toBeUndefined()
  }
})

test('decodeText keeps a byte-order mark and refuses what is not Unicode', () => {
  expect(decodeText(Buffer.from('\ufeffa'))).toBe('\ufeffa')
  expect(decodeText('£')).toBe('£')
  expect(decodeText(Buffer.from([0xc0, 0x80]))).toBeUndefined()
  expect(decodeText('\udc00')).toBeUndefined()
})
