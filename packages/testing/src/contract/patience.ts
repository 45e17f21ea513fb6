import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'

/** The promise's value; rejects when it takes longer than a case waits: a store that never answers must fail, not hang. */
export const withinPatience = async <Value>(
  patienceMs: number,
  what: string,
  promise: Promise<Value>,
): Promise<Value> => {
  const answered = new AbortController()
  const late = setTimeout(patienceMs, null, { signal: answered.signal }).then(
    () => assert.fail(`${what} took longer than ${patienceMs} ms`),
    () => promise,
  )
  try {
    return await Promise.race([promise, late])
  } finally {
    answered.abort()
  }
}
