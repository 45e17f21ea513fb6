import { expect, test } from 'vitest'
import { jsonFromText } from './json-from-text.ts'
import { UsageFault } from './usage-fault.ts'

test.each([['{"a":\n\n}'], ['[1,\r\n 2,,]'], ['{"a": "\u2028'], ['\n\tnot json\n']])(
  'jsonFromText says on one line what is wrong with %j',
  (text) => {
    const fault = (() => {
      try {
        return jsonFromText('measures.json', text)
      } catch (thrown) {
        return thrown
      }
    })()
    expect(fault).toBeInstanceOf(UsageFault)
    const { message } = fault as UsageFault
    expect(message).toMatch(/^measures\.json: expected one JSON object, found /)
    expect(message).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
  },
)
