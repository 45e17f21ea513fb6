import { expect, test } from 'vitest'
import { refusalExamples } from '../fixtures/refusals/refusal-examples.ts'
import { runExample } from '../fixtures/refusals/run-example.ts'
import { declaredRefusals } from '../reference/declared-refusals.ts'

const examples = Object.entries(refusalExamples).flatMap(([name, list]) =>
  list.map((example) => ({ name: `${name} ${example.tag}`, example })),
)

test('every declared refusal has an example, and no example is of anything else', () => {
  const declared = declaredRefusals.map((refusal) => `${refusal.package} ${refusal.tag}`)
  expect(examples.map(({ name }) => name).sort()).toEqual(declared.toSorted())
})

test.each(examples)('$name', async ({ example }) => {
  const { given, when } = await runExample(example)
  expect(given.filter(({ result }) => result.outcome !== 'committed')).toEqual([])
  expect(when.result).toMatchObject({ outcome: 'refused', refusal: { tag: example.tag } })
})
