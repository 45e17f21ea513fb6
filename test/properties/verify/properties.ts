import type { AuditedLedger, Verification, verify } from '@coflyfr/audit'
import { rootAt } from '@coflyfr/proof'
import fc from 'fast-check'
import { auditedMemory } from '../../support/audited-memory.ts'
import { auditWith, copyOf, tamper } from '../../support/ledger-file.ts'
import { edits, makeEdit } from './edits.ts'
import { randomStores } from './random-ledger.ts'

/** A verifier of any quality: the right one, or one with a planted defect. */
export type Verifier = typeof verify

const fails = ({ verdicts: { authentic, complete, appendOnly } }: Verification): boolean =>
  [authentic, complete, appendOnly].some(({ status }) => status === 'fail')

/** F7: changing any stored column of any event is found, without any checkpoint. */
export const editsAreFound = (verifier: Verifier, path: string) =>
  fc.asyncProperty(edits(), async (edit) => {
    const copy = copyOf(path)
    let made = false
    tamper(copy, (handle) => {
      made = makeEdit(handle, edit)
    })
    fc.pre(made)
    return fails(await auditWith(verifier, copy))
  })

/** The head of a ledger as a minute records it. */
const minuteOf = ({ origin, tree }: AuditedLedger) => {
  const size = tree.size()
  return { origin, size, root: rootAt(tree.readNode, size), extensions: [] }
}

/** F8: losing any events below a checkpoint is found, wherever they were. */
export const lossIsFound = (verifier: Verifier, path: string, original: AuditedLedger) => {
  const size = original.tree.size()
  const spans = fc.record({ from: fc.nat(size - 1), count: fc.integer({ min: 1, max: size }) })
  return fc.asyncProperty(spans, async ({ from, count }) => {
    const copy = copyOf(path)
    tamper(copy, (handle) => {
      handle
        .prepare('DELETE FROM events WHERE position >= ? AND position < ?')
        .run(from, from + count)
    })
    return fails(await auditWith(verifier, copy, { minuted: [minuteOf(original)] }))
  })
}

/** F8: replacing the ledger of a checkpoint by another one is found, though the other is sound in itself. */
export const replacementIsFound = (verifier: Verifier) =>
  fc.asyncProperty(randomStores(), randomStores(), async (one, other) => {
    const [original, replacement] = [
      await auditedMemory(await one),
      await auditedMemory(await other),
    ]
    const minute = minuteOf(original)
    const { size, root } = minute
    const isPrefix =
      replacement.tree.size() >= size &&
      Buffer.compare(rootAt(replacement.tree.readNode, size), root) === 0
    fc.pre(!isPrefix)
    const alone = await verifier(replacement)
    return !fails(alone) && fails(await verifier(replacement, { minuted: [minute] }))
  })
