import { textOf, workspacePackages } from '../../support/repository.ts'

const sources = workspacePackages
  .filter(({ shortName }) => shortName === 'outcomes')
  .flatMap((one) => one.sources)
  .filter((path) => path.includes('/case/') && !path.includes('/case/clock/'))
  // What children say has a model of its own.
  .filter((path) => !/\/(?:outcome|advocacy|hearing|leaving)\//.test(path))

/** Refusals that cases share with other streams, and that any case test may reach. */
const shared = [
  'DatedBeforePreviousStep',
  'DuplicateReference',
  'NextReviewNotLater',
  'SamePersonTwice',
]

/**
 * Every refusal of commands about a case, except those of its clocks, which have properties of their own, and the one
 * by the rules of roles.
 */
export const caseRefusalTags: readonly string[] = [
  ...shared,
  ...sources.flatMap((path) =>
    [...textOf(path).matchAll(/readonly tag: '(\w+)'/g)].map(([, tag = '']) => tag),
  ),
].toSorted()
