import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifierFiles } from '../../scripts/verifier.ts'
import { root } from '../support/repository.ts'

test('the files of the independent verifier are those that its sources make', async () => {
  for (const [name, text] of await verifierFiles())
    expect(readFileSync(join(root, 'packages/verifier', name), 'utf8') === text, name).toBe(true)
})
