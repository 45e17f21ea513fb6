import { AssertionError } from 'node:assert/strict'

/** Runs an assertion; when it fails, the scenario stands above the difference that `node:assert` found. */
export const explainFailure = (scenario: string, assertion: () => void): void => {
  try {
    assertion()
  } catch (error) {
    if (error instanceof AssertionError) error.message = `${scenario}\n\n${error.message}`
    throw error
  }
}
