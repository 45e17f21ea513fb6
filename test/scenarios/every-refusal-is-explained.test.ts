import { parseCommand } from '@coflyfr/core'
import type { ExplainedChecks } from '@coflyfr/governance/rules'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { RefusalExample } from '../fixtures/refusals/example.ts'
import { refusalExamples } from '../fixtures/refusals/refusal-examples.ts'
import { definitions, runExample } from '../fixtures/refusals/run-example.ts'

/**
 * The refusals of `core` come from the store or the ledger as a whole, whatever the command, so they have no example
 * here.
 */
const { core: _, ...decided } = refusalExamples

const examples = Object.entries(decided).flatMap(([name, list]) =>
  list.map((example) => ({ name: `${name} ${example.tag}`, example })),
)

/** What `may` says of the refused command, in the ledger that refuses it. */
const asked = async (example: RefusalExample) => {
  const { when, environment } = await runExample(example)
  const parsed = parseCommand(definitions)(when.line)
  if (isLeft(parsed)) throw new Error(JSON.stringify(parsed.left.problems))
  const { definition, command } = parsed.right
  const { accepted, refusal, rationale } = await definition.preview(
    { ...environment, states: new Map() },
    command,
  )
  return { accepted, refusal, explained: rationale as unknown as ExplainedChecks }
}

test.each(examples)('$name', async ({ example }) => {
  const { tag } = example
  const { accepted, refusal, explained } = await asked(example)
  expect({ accepted, tag: refusal?.tag }).toEqual({ accepted: false, tag })
  const { checks, refusedBy } = explained
  const refusing = checks.find(({ verdict }) => verdict === 'refuses')
  expect(refusing).toMatchObject({ rule: refusedBy, refusal: tag })
})
