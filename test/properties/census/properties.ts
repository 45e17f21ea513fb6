import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { OpenCensusBench } from './census-bench.ts'
import { drawnCensuses } from './drawn-census.ts'

/** A valid census is recorded completely: it is written back byte for byte, and by a second ledger as well. */
export const isWrittenAgain = (open: OpenCensusBench) =>
  fc.asyncProperty(drawnCensuses, async ({ text, year, children }) => {
    const bench = await open()
    const { rejections, children: counts } = await bench.imports(text)
    assert.deepEqual(
      { rejections, imported: counts.imported },
      { rejections: [], imported: children },
    )
    const written = await bench.returns(year)
    assert.equal(written, text)
    const other = await open()
    await other.imports(written)
    assert.equal(await other.returns(year), written)
  })

/** An imported census is recognised in all its parts, and adds nothing. */
export const isKnownAgain = (open: OpenCensusBench) =>
  fc.asyncProperty(drawnCensuses, async ({ text, children }) => {
    const bench = await open()
    await bench.imports(text)
    const size = await bench.size()
    const again = await bench.imports(text)
    assert.deepEqual(again.rejections, [])
    assert.equal(again.children.duplicate, children)
    for (const { read, duplicate } of Object.values(again.groups)) assert.equal(duplicate, read)
    assert.equal(await bench.size(), size)
  })

/** A child that cannot be imported is left out whole, the others are imported, and the counts say so. */
export const isTakenWhole = (open: OpenCensusBench) =>
  fc.asyncProperty(drawnCensuses, fc.nat(), async ({ text, year, children }, turn) => {
    const broken = (turn % children) + 1
    const [before = '', ...rest] = text.split('    <Child>\n')
    const wrong = rest.map((child, at) =>
      at + 1 === broken
        ? child.replace(/<ReferralSource>[^<]*(?![\s\S]*<ReferralSource>)/, '<ReferralSource>wrong')
        : child,
    )
    const bench = await open()
    const summary = await bench.imports([before, ...wrong].join('    <Child>\n'))
    assert.equal(summary.children.rejected, 1)
    assert.equal(summary.children.imported, children - 1)
    for (const { read, imported, duplicate, rejected } of Object.values(summary.groups))
      assert.equal(imported + duplicate + rejected, read)
    assert.match(summary.rejections[0]?.column ?? '', new RegExp(`^Child\\[${broken}\\]/`))
    const kept = rest.filter((_, at) => at + 1 !== broken)
    const tail = broken === children ? '  </Children>\n</Message>\n' : ''
    const expected =
      kept.length === 0
        ? `${before.replace('  <Children>\n', '  <Children/>\n')}</Message>\n`
        : [before, ...kept].join('    <Child>\n') + tail
    assert.equal(await bench.returns(year), expected)
  })

/** An import that breaks off anywhere continues when it is started again, with the same result. */
export const isResumed = (open: OpenCensusBench) =>
  fc.asyncProperty(drawnCensuses, fc.nat({ max: 60 }), async ({ text, year }, appends) => {
    const bench = await open()
    bench.cutAfter(appends)
    await bench.imports(text).catch((fault: unknown) => {
      if (!(fault instanceof Error) || fault.message !== 'cut off') throw fault
    })
    bench.cutAfter(null)
    const { rejections } = await bench.imports(text)
    assert.deepEqual(rejections, [])
    assert.equal(await bench.returns(year), text)
  })
