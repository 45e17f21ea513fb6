import { expect, test } from 'vitest'
import { checkEngine } from './check-engine.ts'

test.for(['3.51.3', '3.51.4', '3.52.0', '3.53.4', '4.0.0'])('takes SQLite %s', (version) => {
  expect(() => checkEngine(version)).not.toThrow()
})

test.for(['3.51.2', '3.50.7', '3.9.9', '2.99.99', 'unknown', ''])(
  'refuses SQLite %s',
  (version) => {
    expect(() => checkEngine(version)).toThrow(
      expect.objectContaining({ code: 'UnsupportedEngine' }),
    )
  },
)
