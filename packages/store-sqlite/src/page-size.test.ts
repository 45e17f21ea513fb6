import { expect, test } from 'vitest'
import { pageSize } from './page-size.ts'

const page = (rows: number, length: number) =>
  Array.from({ length: rows }, () => [0, 0, 0, 0, 0, 0, 'x'.repeat(length)])

test('pageSize grows to the most rows while they are small', () => {
  const size = pageSize()
  const sizes = [size.rows()]
  for (let read = 0; read < 4; read += 1) {
    size.took(page(size.rows(), 100))
    sizes.push(size.rows())
  }
  expect(sizes).toEqual([128, 250, 250, 250, 250])
})

test('pageSize asks for as many large rows as fit, and at least for one', () => {
  const size = pageSize()
  size.took(page(16, 25_000))
  expect(size.rows()).toBe(10)
  size.took(page(1, 3_000_000))
  expect(size.rows()).toBe(1)
  size.took([])
  expect(size.rows()).toBe(1)
})
