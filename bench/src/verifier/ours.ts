import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { verifyPack } from '../../../packages/verifier/src/pack/verify-pack.ts'
import { askedFor } from '../../../packages/verifier/src/script/arguments.ts'
import { diskFolder } from '../../../packages/verifier/src/script/disk-folder.ts'
import { nodeHashing } from '../../../packages/verifier/src/script/node-hashing.ts'
import { readsOf } from '../../../packages/verifier/src/script/reads-of.ts'
import type { Measured, Measurement, Task } from '../measured.ts'
import { timed } from '../measured.ts'
import { packPaths } from './pack.ts'

/** The verdicts for which only the log is checked. */
const ofLog: readonly string[] = ['authentic', 'complete', 'appendOnly']

/** Verifies the pack of a data set; throws if a verdict fails, because the pack is sound. */
const verifying =
  (parts: 'log' | 'all', share: number): Measurement =>
  async ({ cache, seed, events: all }: Task): Promise<Measured> => {
    const events = Math.floor(all * share)
    const { pack, key } = packPaths(cache, { events, seed })
    const asked = await askedFor(nodeHashing, [pack, '--key', readFileSync(key, 'utf8')])
    assert.ok(asked !== null)
    const passed: string[] = []
    const timing = await timed(async () => {
      const reads = await readsOf(pack)
      const folder = diskFolder(pack)
      const found = await verifyPack(nodeHashing, folder, asked.evidence, { parts, reads })
      assert.equal(found.size, events)
      for (const [name, { status, findings }] of Object.entries(found.verdicts)) {
        assert.notEqual(status, 'fail', `${name}: ${JSON.stringify(findings[0])}`)
        if (status === 'pass' && (parts === 'all' || ofLog.includes(name))) passed.push(name)
      }
    })
    return { events, ...timing, facts: { passed: passed.join(' ') } }
  }

/** Authentic, complete and only appended to. */
export const verifyLog: Measurement = verifying('log', 1)

/** All five verdicts. */
export const verifyAll: Measurement = verifying('all', 1)

/** The same for a tenth of the events. */
export const verifyAllOfTenth: Measurement = verifying('all', 0.1)
