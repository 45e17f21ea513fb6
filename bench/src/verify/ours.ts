import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import type { VerifyOptions } from '@coflyfr/audit'
import { type Measured, type Measurement, type Task, timed } from '../measured.ts'
import { published } from '../start-up/published.ts'
import { verifyLedgerPath } from './verify-ledger.ts'

type Audit = typeof import('@coflyfr/audit')

type Stores = typeof import('@coflyfr/store-sqlite')

/** Verifies a ledger against a checkpoint of its whole length; throws if a verdict fails, because the ledger is sound. */
const verifying =
  (options: VerifyOptions, share: number): Measurement =>
  async ({ cache, seed, events: all }: Task): Promise<Measured> => {
    const events = Math.floor(all * share)
    // `coflyfr verify` sets it too, because its process does nothing else.
    setFlagsFromString('--no-allocation-site-pretenuring')
    const path = verifyLedgerPath(cache, { events, seed })
    const { verify } = await published<Audit>(cache, '@coflyfr/audit')
    const { openStore } = await published<Stores>(cache, '@coflyfr/store-sqlite')
    await using store = await openStore(path, { forAudit: true, readOnly: true })
    const { origin, tree } = store
    const minuted = [{ origin, size: events, root: tree.root(), extensions: [] }]
    const passed: string[] = []
    const timing = await timed(async () => {
      const { size, verdicts } = await verify(store, { ...options, minuted })
      assert.equal(size, events)
      for (const [name, { status, findings }] of Object.entries(verdicts)) {
        assert.notEqual(status, 'fail', `${name}: ${JSON.stringify(findings[0])}`)
        if (status === 'pass') passed.push(name)
      }
    })
    return { events, ...timing, facts: { passed: passed.join(' ') } }
  }

/** Authentic, complete and only appended to. */
export const verifyRows: Measurement = verifying({ logAlone: true }, 1)

/** All five verdicts. */
export const verifyAll: Measurement = verifying({}, 1)

/** The same for a tenth of the events. */
export const verifyAllOfTenth: Measurement = verifying({}, 0.1)
